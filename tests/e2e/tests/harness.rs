//! The harness itself, on throw-away pages: that its silence means something.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use wormteeth_e2e::{Device, Key, Page, Pointer, Site, Wasm, explore_on};

/// A browser asks for `/favicon.ico` if a page names no icon.
const HEAD: &str =
    "<!doctype html><title>t</title><link rel=icon href='data:,'><meta name=viewport content='width=device-width'>";

/// A server with one page of this body (and `a.wasm`, which is not wasm, and `noise.js`).
fn page_with(body: &str) -> Site {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let dist: PathBuf = [env!("CARGO_TARGET_TMPDIR"), &format!("page-{number}")].iter().collect();
    fs::create_dir_all(&dist).expect("a folder for the page");
    fs::write(dist.join("index.html"), format!("{HEAD}{body}")).expect("the page");
    fs::write(dist.join("a.wasm"), b"wasm").expect("the wasm");
    Site::serve(dist)
}

/// What the harness says of a page with this body, by the message of its panic.
fn complaint_about(body: &str, test: impl FnOnce(&Page)) -> String {
    let outcome = catch_unwind(AssertUnwindSafe(|| explore_on(page_with(body), test)));
    let panic = outcome.expect_err("the harness has nothing to say of this page");
    panic.downcast_ref::<String>().cloned().unwrap_or_else(|| "a panic without words".to_owned())
}

#[test]
fn a_quiet_page_passes() {
    explore_on(page_with("<h1>Quiet</h1>"), |page| {
        page.navigate("");
        assert_eq!(page.visible_text("h1"), "Quiet");
    });
}

#[test]
fn a_word_on_the_console_fails_the_test() {
    for call in ["console.debug('psst')", "console.warn('hm')", "setTimeout(() => { throw new Error('late') })"] {
        let said = complaint_about(&format!("<script>{call}</script>"), |page| {
            page.navigate("");
            page.settle();
        });
        assert!(said.contains("not silent"), "{call}: {said}");
    }
}

#[test]
fn a_request_to_somebody_else_fails_the_test() {
    let stranger = page_with("");
    let body = format!("<script>fetch('{}a.wasm', {{ mode: 'no-cors' }})</script>", stranger.url());
    let said = complaint_about(&body, |page| {
        page.navigate("");
        page.settle();
    });
    assert!(said.contains("left the origin"), "{said}");
}

#[test]
fn a_path_from_the_root_fails_the_test() {
    let said = complaint_about("<script>fetch('/a.wasm').then(() => document.title = 'answered')</script>", |page| {
        page.navigate("");
        page.wait_for("the answer is there", "return document.title === 'answered'");
        page.console();
    });
    assert!(said.contains("outside the sub-path"), "{said}");
}

#[test]
fn wasm_is_held_until_released_and_missing_when_told() {
    let fetching = "<p></p><script>const p = document.querySelector('p');
        fetch('a.wasm').then(answer => p.textContent = `${answer.status} ${answer.headers.get('content-type')}`)</script>";
    explore_on(page_with(fetching), |page| {
        page.site().set_wasm(Wasm::Held);
        page.navigate("");
        page.settle();
        assert_eq!(page.visible_text("p"), "");
        page.site().set_wasm(Wasm::Served);
        page.wait_eq("the answer", || page.visible_text("p"), &"200 application/wasm".to_owned());
    });
}

#[test]
fn pointers_keys_and_devices_arrive_as_what_they_are() {
    let listening = "<style>body { height: 400px; touch-action: none }</style><input id=field><script>
        const seen = [], see = event => seen.push(event.pointerType + ' ' + event.type + ' ' + Math.round(event.clientX));
        for (const kind of ['pointerdown', 'pointermove', 'pointerup']) addEventListener(kind, see);</script>";
    explore_on(page_with(listening), |page| {
        page.navigate("");
        for (pointer, name) in [(Pointer::Mouse, "mouse"), (Pointer::Touch, "touch"), (Pointer::Pen, "pen")] {
            page.js("seen.length = 0");
            page.drag(pointer, &[(100.0, 200.0), (140.0, 200.0)]);
            let seen = page.text_of_js("return seen.filter(line => !line.includes('move 100')).join()");
            let expected = format!(
                "{name} pointerdown 100,{name} pointermove 110,{name} pointermove 120,{name} pointermove 130,\
                 {name} pointermove 140,{name} pointerup 140"
            );
            assert_eq!(seen, expected);
            // The same in steps: the pointer stays down between them.
            page.js("seen.length = 0");
            page.pointer_down(pointer, (100.0, 200.0));
            page.pointer_move(pointer, (140.0, 200.0));
            page.pointer_up(pointer, (140.0, 200.0));
            let seen = page.text_of_js("return seen.filter(line => !line.includes('move 100')).join()");
            assert_eq!(seen, format!("{name} pointerdown 100,{name} pointermove 140,{name} pointerup 140"));
        }
        page.retype("#field", "a 1");
        page.press(&[Key::Home, Key::Delete]);
        assert_eq!(page.value("#field"), " 1");
        page.set_device(&Device::PHONE);
        page.wait_for("the device is a phone", "return innerWidth === 360 && matchMedia('(pointer: coarse)').matches");
        page.set_media(&[("prefers-color-scheme", "dark")]);
        page.wait_for("it is dark", "return matchMedia('(prefers-color-scheme: dark)').matches");
    });
}
