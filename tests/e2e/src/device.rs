//! What the reader holds in the hand: screen, pixel ratio, pointer, preferences. Chromium's DevTools emulate it.

use serde_json::json;

use crate::page::Page;
use crate::skip::skip;
use crate::{Browser, wait};

/// Narrower than this no browser on a desk makes its window.
const NARROWEST: u32 = 500;

/// A screen with its pointer. Its pixel ratio is the browser's, see [`crate::explore_at`]: DevTools' emulated one does not reach
/// `devicePixelContentBoxSize`, so a page that measures device pixels exactly would be drawn wrong by the emulation alone.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Device {
    /// Width of the viewport in CSS pixels.
    pub width: u32,
    /// Height of the viewport in CSS pixels.
    pub height: u32,
    /// A finger instead of a mouse: `pointer: coarse`, no hover.
    pub touch: bool,
}

impl Device {
    /// A projector's or a small laptop's screen, with a mouse.
    pub const DESKTOP: Self = Self { width: 1280, height: 720, touch: false };
    /// A small phone.
    pub const PHONE: Self = Self { width: 360, height: 740, touch: true };
    /// The same held sideways.
    pub const SIDEWAYS: Self = Self { width: 740, height: 360, touch: true };
}

impl Page {
    /// Makes the tab that device. Holds for the tab until changed. Without DevTools the window is made of that size.
    #[track_caller]
    pub fn set_device(&self, device: &Device) {
        if self.session().browser() != Browser::Chromium {
            self.set_window(device);
            return;
        }
        let Device { width, height, touch } = device;
        self.session().cdp(
            "Emulation.setDeviceMetricsOverride",
            json!({ "width": width, "height": height, "deviceScaleFactor": 0, "mobile": touch }),
        );
        self.session().cdp("Emulation.setTouchEmulationEnabled", json!({ "enabled": touch, "maxTouchPoints": 2 }));
    }

    /// Gives the window the size at which the page has that of `device`.
    #[track_caller]
    fn set_window(&self, device: &Device) {
        if device.touch || device.width < NARROWEST {
            skip(self.session().browser(), "phone's screen");
        }
        let goal = [device.width, device.height].map(f64::from);
        wait::until(&format!("the page is {goal:?} large"), || {
            let found = self.js("return [innerWidth, innerHeight, outerWidth, outerHeight];");
            let [width, height, outer_width, outer_height] = [0, 1, 2, 3].map(|at| found[at].as_f64().unwrap_or_default());
            // Zoomed, a window of whole pixels may miss it by a part of one.
            if (width - goal[0]).abs() <= 1.0 && (height - goal[1]).abs() <= 1.0 {
                return Ok(());
            }
            let (wide, high) = (goal[0] + outer_width - width, goal[1] + outer_height - height);
            self.session().post("/window/rect", &json!({ "width": wide.round(), "height": high.round() }));
            Err(format!("it is {found}"))
        });
    }

    /// Sets media features, such as `("prefers-color-scheme", "dark")`; those not named are as the system has them.
    #[track_caller]
    pub fn set_media(&self, features: &[(&str, &str)]) {
        let features: Vec<_> = features.iter().map(|(name, value)| json!({ "name": name, "value": value })).collect();
        self.session().cdp("Emulation.setEmulatedMedia", json!({ "features": features }));
    }

    /// Runs `script` in every document from the next one on, before the page's own.
    #[track_caller]
    pub fn before_each_document(&self, script: &str) {
        self.session().cdp("Page.addScriptToEvaluateOnNewDocument", json!({ "source": script }));
    }

    /// Lets the page use the clipboard, or not.
    #[track_caller]
    pub fn set_clipboard(&self, allowed: bool) {
        let (setting, origin) = (if allowed { "granted" } else { "denied" }, self.site().origin());
        for name in ["clipboard-read", "clipboard-write"] {
            let permission = json!({ "permission": { "name": name }, "setting": setting, "origin": origin });
            self.session().cdp("Browser.setPermission", permission);
        }
    }
}
