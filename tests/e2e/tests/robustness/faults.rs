//! A browser that fails the page: storage, canvas, network, program. What Explore alone can show is in tests/explore.

use wormteeth_e2e::{Answer, Page, VIEWS, Value, explore, json};

use crate::views::{EDITED, edit, kept_at, pictures};

#[test]
fn full_storage_keeps_nobody_from_working_in_any_view() {
    explore(|page| {
        page.before_each_document("Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };");
        for edited in EDITED {
            let (view, field, _, [value, _]) = edited;
            page.open(&format!("#/{view}"));
            edit(page, edited, value);
            page.reload();
            assert_eq!(page.value(field), value, "{view}: the address is enough");
            assert_eq!(page.js("return localStorage.length"), 0);
        }
    });
}

/// As a driver that is reset leaves them, and a browser that drops what is hidden.
#[test]
fn lost_canvases_are_painted_anew_in_every_view() {
    let pixels = "return [...document.querySelectorAll('figure canvas')].map(canvas => canvas.toDataURL()).join()";
    let lose = "document.querySelectorAll('figure canvas').forEach(canvas => canvas.getContext('2d').reset())"; // its scale too
    explore(|page| {
        for view in VIEWS {
            page.open(&format!("#/{view}"));
            let painted = page.text_of_js(pixels);
            for back in [
                "document.querySelectorAll('figure canvas').forEach(canvas => canvas.dispatchEvent(new Event('contextrestored')))",
                "document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))",
            ] {
                page.js(lose);
                assert_eq!(page.text_of_js(pixels) == painted, view == "ledger", "{view}");
                page.js(back);
                page.wait_eq(&format!("{view} is painted"), || page.text_of_js(pixels) == painted, &true);
            }
        }
    });
}

#[test]
fn rubbish_or_a_later_versions_work_in_storage_is_no_obstacle_in_any_view() {
    let spoiled = [
        ("", ""),
        ("{\"v\":2}", "no page “{\"v\":2}”"),
        ("#/VIEW?v=2&KEY=what&later=1", "v=2 is not a version"),
        ("\u{0}\u{fffd}#/VIEW?%", "no page"),
        ("<img src=x onerror=window.injected=1>", "no page “<img"),
    ];
    for (rubbish, told) in spoiled {
        explore(|page| {
            page.open("#/ledger");
            for (view, _, key, _) in EDITED {
                let work = rubbish.replace("VIEW", view).replace("KEY", key);
                page.js_with("localStorage.setItem(arguments[0], arguments[1]);", json!([kept_at(view), work]));
            }
            page.js_with("localStorage.setItem('wormteeth.settings', arguments[0]);", json!([rubbish]));
            for edited in EDITED {
                let (view, field, _, [value, _]) = edited;
                page.open(&format!("#/{view}"));
                page.wait_view(view);
                assert!(!page.quantities().is_empty(), "{view} with `{rubbish}`");
                let report = page.text_of_js(
                    "const line = document.querySelector('#kept-issues'); return line.hidden ? '' : line.textContent",
                );
                assert!(report.is_empty() == told.is_empty() && report.contains(told), "{view} with `{rubbish}`: {report}");
                edit(page, edited, value);
                page.open(&format!("#/{view}"));
                assert_eq!(page.value(field), value, "{view}: work is kept again after `{rubbish}`");
            }
            if !told.is_empty() {
                page.click("#kept-issue-list-button");
                page.click("#kept-issues-close");
                page.wait_eq("the report, closed", || page.visible_text("#kept-issues"), &String::new());
                page.reload();
                assert_eq!(page.visible_text("#kept-issues"), "", "`{rubbish}` is told once");
                let (view, field, _, [value, _]) = EDITED[0];
                page.open(&format!("#/{view}"));
                assert_eq!(page.value(field), value, "what could be read is left");
            }
        });
    }
}

#[test]
fn without_a_canvas_each_view_says_so_and_opens_its_figures() {
    explore(|page| {
        page.before_each_document("HTMLCanvasElement.prototype.getContext = () => null;");
        for edited in EDITED {
            let (view, _, _, [value, _]) = edited;
            page.navigate(&format!("#/{view}"));
            let script =
                "const charts = [...document.querySelectorAll('figure')].filter(figure => figure.querySelector('canvas'));
                return charts.length > 0 && document.querySelector('#figures')?.open === true
                    && charts.every(chart => /could not be drawn/.test(chart.querySelector('figcaption:not(.alt)')?.innerText));";
            page.wait_for(&format!("{view}: each chart says that it is not drawn, and the figures are open"), script);
            page.click("#figures > summary");
            edit(page, edited, value);
            assert_eq!(
                page.js("return document.querySelector('#figures').open"),
                false,
                "{view}: what the reader folds stays so"
            );
            let charts = page.js("return document.querySelectorAll('figure canvas').length");
            assert_eq!(page.console().len(), charts, "{view}: each chart tells the console too, once");
        }
    });
}

#[test]
fn zooming_in_and_out_keeps_charts_sharp() {
    explore(|page| {
        for (view, ..) in EDITED {
            page.open(&format!("#/{view}"));
            let before = pictures(page);
            // What a browser's zoom is: the same screen, larger CSS pixels.
            for ratio in [2.0, 1.25, 1.0] {
                let screen = json!({ "width": (1280.0 / ratio) as u32, "height": (720.0 / ratio) as u32, "deviceScaleFactor": ratio, "mobile": false });
                page.session().cdp("Emulation.setDeviceMetricsOverride", screen);
                let sharp = "return devicePixelRatio === RATIO && [...document.querySelectorAll('figure canvas')].filter(canvas => canvas.checkVisibility()).every(canvas => {
                    const { width, height } = canvas.getBoundingClientRect();
                    return Math.abs(canvas.width - width * devicePixelRatio) <= 1 && Math.abs(canvas.height - height * devicePixelRatio) <= 1; })";
                page.wait_for(&format!("{view} is sharp at {ratio}"), &sharp.replace("RATIO", &ratio.to_string()));
            }
            page.wait_eq(&format!("{view} as before"), || pictures(page), &before);
        }
    });
}

/// What of the prose, the figure and the words of a page that cannot start is not to be seen.
const STILL: &str = "const boot = document.querySelector('#boot'), figure = boot?.querySelector('figure svg'), missing = [];
    const box = figure?.getBoundingClientRect();
    if (!(box?.width > 300 && box.height > 100)) missing.push('the still figure');
    for (const words of ['3.598', '0.477', '0.330', ...arguments]) if (!boot?.innerText.includes(words)) missing.push(words);
    return missing;";

/// Reads the note of a page that cannot start: one of its sentences, and the word on its button if there is one.
fn note(page: &Page) -> String {
    page.visible_text("#boot-note")
}

#[test]
fn a_file_that_does_not_come_as_it_should_is_said_with_a_way_to_try_again() {
    for (file, view) in [(".wasm", "explore"), (".js", "softmax")] {
        for answer in [Answer::Page, Answer::Missing, Answer::Half, Answer::Dropped, Answer::Held] {
            explore(|page| {
                page.console(); // what the browser says of these files is forgiven at the end: without a log this is left out
                let link = format!("#/{view}?v=1&p=0.3");
                page.site().set_answer(file, answer);
                if answer == Answer::Held {
                    page.before_each_document(
                        "const later = setTimeout; window.setTimeout = (call, ms) => later(call, ms / 100);",
                    );
                    // Not by a command that waits until all is loaded.
                    page.js_with("location.href = arguments[0];", json!([format!("{}{link}", page.site().url())]));
                } else {
                    page.navigate(&link);
                }
                let words = if answer == Answer::Held { "still loading" } else { "could not be loaded" };
                page.wait_eq(&format!("{file} {answer:?}: it says that it"), || note(page).contains(words), &true);
                assert!(note(page).contains("Try again"), "{file} {answer:?}: {}", note(page));
                assert_eq!(page.js(STILL), json!([]), "{file} {answer:?}");
                // By hand, the command would wait until all is loaded.
                page.js("document.tried = true; document.querySelector('#boot-retry').click()");
                page.wait_for(&format!("{file} {answer:?}: it loads anew"), "return !document.tried");
                page.wait_eq(&format!("{file} {answer:?}: and again that it"), || note(page).contains(words), &true);
                page.wait_link(&link); // kept; a browser that loads anew may have none for a moment
                page.site().set_answer(file, Answer::Served);
                page.js("document.querySelector('#boot-retry')?.click()");
                page.wait_view(view);
                page.console();
                page.site().forgive(file);
            });
        }
    }
}

#[test]
fn a_browser_that_is_too_old_is_told_so_and_which_is_not() {
    for lack in [
        "delete window.WebAssembly",
        "WebAssembly.instantiate = WebAssembly.instantiateStreaming = async () => { throw new WebAssembly.CompileError('a new opcode') }",
        "delete HTMLScriptElement.prototype.noModule; delete WebAssembly.instantiate; delete WebAssembly.instantiateStreaming",
    ] {
        explore(|page| {
            page.before_each_document(lack);
            page.navigate("");
            page.wait_eq("the loader's own complaint", || page.console().is_empty(), &false);
            page.wait_eq("it is too old", || note(page).contains("too old"), &true);
            let words = json!(["WebAssembly", "Chrome", "Firefox 100", "Safari 15.4"]);
            assert_eq!(page.js_with(STILL, words), json!([]), "{lack}");
            assert!(!note(page).contains("again") && !note(page).contains("connection"), "{}", note(page));
        });
    }
}

/// Has the page's next edit end in an exception, and waits for the page that says so.
#[track_caller]
fn crash(page: &Page, field: &str, value: &str) {
    // No reader can do this: from here on the browser throws when asked what is in a field.
    page.js("Object.defineProperty(HTMLInputElement.prototype, 'value', { get: document.createElement.bind(document, '') });");
    page.paste(field, value);
    page.wait_for("the crash page", "return document.querySelector('main.crash[role=alert] button')?.checkVisibility()");
    assert!(!page.console().is_empty(), "the error is on the console");
}

#[test]
fn an_exception_in_a_handler_of_any_view_ends_in_a_page_that_keeps_the_link() {
    explore(|page| {
        for edited in EDITED {
            let (view, field, _, [value, other]) = edited;
            page.open(&format!("?from=groupmessage#/{view}"));
            page.choose("#lang", if view == "softmax" { "zh-CN" } else { "en" });
            edit(page, edited, value);
            let link = page.read_link();
            let hostile = format!("{link}&note=<img src=x onerror=window.injected=1>"); // text on that page too
            page.js_with("history.replaceState(null, '', arguments[0]);", json!([hostile]));
            crash(page, field, other);
            let text = page.visible_text("main.crash");
            let stopped = if view == "softmax" { "已停止运行" } else { "has stopped" };
            assert!(text.contains(stopped) && text.contains(&link) && text.contains("onerror"), "{view}: {text}");
            assert!(!text.contains("groupmessage"), "{view}: the link alone: {text}");
            assert_eq!(page.js("return document.querySelectorAll('img').length"), 0, "{view}");
            assert!(page.attribute("main.crash a", "href").is_some_and(|href| href.starts_with(&link)), "{view}");
            assert_eq!(page.js("return document.querySelectorAll('main, header').length"), 1, "{view}: nothing else is shown");
            page.reload();
            page.wait_link(&link);
            assert_eq!(page.value(field), value, "{view}: reloading goes on from the link");
            crash(page, field, other);
            page.click("main.crash button");
            page.wait_ready();
            page.console();
            page.open(&format!("#/{view}"));
            assert_ne!(page.value(field), value, "{view}: a fresh start");
            let kept = page.js("return Object.keys(localStorage).filter(key => key.startsWith('wormteeth.work'))");
            assert_eq!(kept, json!([]), "{view}: its work is not kept");
        }
    });
}

#[test]
fn two_tabs_take_no_work_from_each_other() {
    explore(|page| {
        let [explored, _, _, _, softmax] = EDITED;
        page.open("#/explore");
        let session = page.session();
        let first = session.get("/window");
        let second = session.post("/window/new", &json!({ "type": "tab" }))["handle"].clone();
        let turn_to = |tab: &Value| session.post("/window", &json!({ "handle": tab }));
        turn_to(&second);
        page.open("#/explore");
        turn_to(&first);
        edit(page, explored, "0.255");
        turn_to(&second);
        // This tab still has the article's p. Work in another view must not put that over the first tab's.
        page.edit_address("#/softmax");
        page.wait_view("softmax");
        edit(page, softmax, "2");
        turn_to(&first);
        page.open("#/explore");
        assert_eq!(page.value("#p-number"), "0.255", "the first tab's work");
        page.edit_address("#/softmax");
        page.wait_view("softmax");
        assert_eq!(page.value("#temperature-number"), "2", "the second tab's work");
        // In one and the same view the last edit counts.
        edit(page, softmax, "4");
        turn_to(&second);
        assert_eq!(page.value("#temperature-number"), "2", "what is shown is left alone");
        edit(page, softmax, "8");
        turn_to(&first);
        page.open("#/softmax");
        assert_eq!(page.value("#temperature-number"), "8");
    });
}
