//! The header's menus on a narrow screen, and its line of what could not be used of a link: by finger, by keyboard, and where the focus goes.

use wormteeth_e2e::{Device, Key, Page, explore};

fn focused(page: &Page) -> String {
    page.text_of_js("return document.activeElement.id")
}

/// Whether the menu of this name is open, which its button says too.
#[track_caller]
fn is_open(page: &Page, menu: &str) -> bool {
    let seen = page.js(&format!("return document.querySelector('#{menu}').checkVisibility()")) == true;
    assert_eq!(page.attribute(&format!("#{menu}-button"), "aria-expanded").as_deref(), Some(if seen { "true" } else { "false" }));
    seen
}

#[test]
fn the_menus_of_a_phone_take_keys_and_fingers_and_give_the_focus_back() {
    explore(|page| {
        page.set_device(&Device::PHONE);
        page.open("#/explore");
        page.focus("#pages-button");
        page.press(&[Key::Enter]);
        assert!(is_open(page, "pages"));
        page.press(&[Key::Tab, Key::Escape]);
        assert_eq!((is_open(page, "pages"), focused(page).as_str()), (false, "pages-button"));
        page.press(&[Key::Enter]);
        page.click("nav a[href='#/softmax']");
        page.wait_view("softmax");
        assert_eq!((is_open(page, "pages"), focused(page).as_str()), (false, "pages-button"));
        assert_eq!(page.visible_text("#pages-button"), "Softmax");
        page.click("#settings-button");
        page.choose("#unit", "nats");
        page.choose("#theme", "dark");
        assert!(is_open(page, "settings"), "more than one thing may be set");
        page.click("#pages-button");
        assert_eq!((is_open(page, "settings"), is_open(page, "pages")), (false, true), "one at a time");
        page.click("#settings-button");
        page.click("#help");
        let at_top = "const { top } = document.querySelector('#help-title').getBoundingClientRect(); return top >= 0 && top < innerHeight / 2";
        assert_eq!(page.js(at_top), true, "help opens at its top");
        page.press(&[Key::Escape]);
        assert_eq!((is_open(page, "settings"), focused(page).as_str()), (false, "settings-button"));
    });
}

#[test]
fn what_a_link_lacks_is_one_line_in_the_header() {
    explore(|page| {
        for device in [Device::DESKTOP, Device { width: 1024, height: 768, touch: false }, Device::SIDEWAYS, Device::PHONE] {
            page.set_device(&device);
            page.open("#/explore?p=0.5");
            let before = page.rect("header").height;
            page.open("#/explore?p=2&unit=inches");
            assert_eq!(page.visible_text("#link-issues"), "2 parts of this link could not be used", "{device:?}");
            // Only a phone has no room for it beside the rest.
            let more = page.rect("header").height - before;
            assert!(if device == Device::PHONE { more < 50.0 } else { more == 0.0 }, "{device:?}: {more} px more");
            page.click("#link-issue-list-button");
            assert!(page.visible_text("#link-issue-list").contains("inches"), "{device:?}");
            let list = page.rect("#link-issue-list");
            assert!(list.x >= 0.0 && list.x + list.width <= f64::from(device.width), "{device:?}: {list:?}");
            page.click("#link-issues-close");
            assert_eq!((page.visible_text("#link-issues"), page.rect("header").height), (String::new(), before));
        }
    });
}

/// Who opens a page by its tab goes on from there; in the order of the tabs.
#[test]
fn the_focus_stays_at_the_tabs() {
    explore(|page| {
        page.open("#/explore");
        let tabs = page.text_of_js("return [...document.querySelectorAll('nav a')].map(tab => tab.textContent).join()");
        assert_eq!(tabs, "Lesson,Explore,Information,Neuron,Softmax,Evidence,Ledger");
        page.focus("nav a[href='#/softmax']");
        page.press(&[Key::Enter]);
        page.wait_view("softmax");
        assert_eq!(page.text_of_js("return document.activeElement.textContent"), "Softmax");
        assert_eq!(page.text_of_js("return document.title"), "Softmax · Wormteeth");
    });
}
