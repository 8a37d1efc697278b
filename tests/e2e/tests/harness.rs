//! The harness itself, on throw-away pages: that its silence means something.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicU32, Ordering};

use wormteeth_e2e::{Answer, Device, Key, Pointer, Site, explore_on};

/// A browser asks for `/favicon.ico` if a page names no icon.
const HEAD: &str =
    "<!doctype html><title>t</title><link rel=icon href='data:,'><meta name=viewport content='width=device-width'>";

/// A server with one page of this body (and `a.wasm`, which is not wasm).
fn page_with(body: &str) -> Site {
    static COUNT: AtomicU32 = AtomicU32::new(0);
    let number = COUNT.fetch_add(1, Ordering::Relaxed);
    let dist: PathBuf = [env!("CARGO_TARGET_TMPDIR"), &format!("page-{number}")].iter().collect();
    fs::create_dir_all(&dist).expect("a folder for the page");
    fs::write(dist.join("index.html"), format!("{HEAD}{body}")).expect("the page");
    fs::write(dist.join("a.wasm"), b"wasm").expect("the wasm");
    Site::serve(dist)
}

#[test]
fn a_word_on_the_console_and_a_request_to_elsewhere_fail_the_test() {
    let stranger = page_with("");
    let to_stranger = format!("fetch('{}a.wasm', {{ mode: 'no-cors' }}).then(done)", stranger.url());
    for (script, complaint) in [
        ("console.debug('psst'); done()", "not silent"),
        ("console.warn('hm'); done()", "not silent"),
        ("setTimeout(() => { done(); throw new Error('late') })", "not silent"),
        (&to_stranger, "left the origin"),
        ("fetch('/a.wasm').then(done)", "outside the sub-path"),
        ("fetch('b.wasm').then(done)", "not served"),
    ] {
        let site = page_with(&format!("<script>const done = () => document.title = 'done'; {script}</script>"));
        let outcome = catch_unwind(AssertUnwindSafe(|| {
            explore_on(site, |page| {
                page.navigate("");
                page.wait_for("the script has run", "return document.title === 'done'");
                if complaint != "not silent" {
                    page.console(); // which tells of what is not there
                }
            });
        }));
        let panic = outcome.expect_err("the harness has nothing to say of this page");
        let said = panic.downcast_ref::<String>().map_or("", String::as_str);
        assert!(said.contains(complaint), "{script}: {said}");
    }
}

#[test]
fn wasm_is_held_until_released() {
    let fetching = "<p></p><script>const p = document.querySelector('p');
        fetch('a.wasm').then(answer => p.textContent = `${answer.status} ${answer.headers.get('content-type')}`)</script>";
    explore_on(page_with(fetching), |page| {
        page.site().set_answer(".wasm", Answer::Held);
        page.navigate("");
        page.settle();
        assert_eq!(page.visible_text("p"), "");
        page.site().set_answer(".wasm", Answer::Served);
        page.wait_eq("the answer", || page.visible_text("p"), &"200 application/wasm".to_owned());
    });
}

#[test]
fn who_reads_after_a_key_waits_until_the_page_says_that_it_is_settled() {
    let lagging = "<main></main><script>onkeyup = () => setTimeout(() => document.body.dataset.settled = '', 600)</script>";
    explore_on(page_with(lagging), |page| {
        page.navigate("");
        page.press(&[Key::Space]);
        assert_eq!(page.attribute("body", "data-settled").as_deref(), Some(""));
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
            // What was seen since the last question, but for moves to where a drag begins.
            let seen = || page.text_of_js("return seen.splice(0).filter(line => !line.includes('move 100')).join()");
            page.drag(pointer, &[(100.0, 200.0), (140.0, 200.0)]);
            let expected = format!(
                "{name} pointerdown 100,{name} pointermove 110,{name} pointermove 120,{name} pointermove 130,\
                 {name} pointermove 140,{name} pointerup 140"
            );
            assert_eq!(seen(), expected);
            // The same in steps: the pointer stays down between them.
            page.pointer_down(pointer, (100.0, 200.0));
            page.pointer_move(pointer, (140.0, 200.0));
            page.pointer_up(pointer, (140.0, 200.0));
            assert_eq!(seen(), format!("{name} pointerdown 100,{name} pointermove 140,{name} pointerup 140"));
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
