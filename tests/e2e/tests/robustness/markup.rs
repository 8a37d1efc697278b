//! Other people's markup, by each way into the page: it is read as text, makes no element, and the policy has nothing to stop.

use wormteeth_e2e::{Page, explore, json};

use crate::views::{EDITED, VIEWS, wait_view};

/// What would tell of itself if it became an element, in the ways that have fooled other pages.
const MARKUP: [&str; 5] = [
    "<img src=x onerror=window.injected=1>",
    "<script>window.injected=1</script>",
    "\"><svg onload=window.injected=1>",
    "'><b style=color:red>b</b>",
    "<iframe srcdoc=x></iframe>{{injected=1}}${injected=1}",
];

/// The keys of each view's link, the README's tables.
const KEYS: [(&str, &[&str]); 6] = [
    ("explore", &["v", "counts", "model", "p", "split", "unit", "lang", "theme"]),
    ("information", &["v", "event", "coin", "p", "q", "coins", "unit", "lang", "theme"]),
    ("evidence", &["v", "counts", "first", "second", "p1", "p2", "split", "refit", "seed", "caught", "size", "unit"]),
    ("neuron", &["v", "x", "y", "w", "b", "eta", "steps", "step", "fair"]),
    ("softmax", &["v", "logits", "target", "temperature", "unit"]),
    ("ledger", &["v", "lang", "theme"]),
];

/// Counts what the policy stops, from the first byte on.
const WATCH: &str = "window.violations = [];
    addEventListener('securitypolicyviolation', event => violations.push(`${event.effectiveDirective}: ${event.blockedURI}`));";

/// Asserts that nothing has become of the markup.
#[track_caller]
fn assert_inert(page: &Page, by: &str) {
    let found = page.js(
        "const made = [...document.querySelectorAll('img, script:not([type=module]), iframe, [onerror], [onload], [srcdoc], [style*=red]')];
         return { made: made.map(element => element.outerHTML), ran: window.injected ?? null, violations, cookie: document.cookie };",
    );
    assert_eq!(found, json!({ "made": [], "ran": null, "violations": [], "cookie": "" }), "{by}");
}

#[test]
fn in_a_link_it_is_named_as_text() {
    explore(|page| {
        page.before_each_document(WATCH);
        page.open("");
        for (view, keys) in KEYS {
            // Not by the same view: its own link may be what the page has made of the last one, and then nothing changes.
            let away = if view == "ledger" { "#/softmax" } else { "#/ledger" };
            for (key, markup) in keys.iter().zip(MARKUP.iter().cycle()) {
                // By script, which encodes nothing; then as other programs write it.
                for value in ["arguments[1]", "encodeURIComponent(arguments[1])"] {
                    let link = format!("#/{view}?{key}={markup}");
                    page.js_with("location.hash = arguments[0];", json!([away]));
                    page.wait_eq("no report", || page.visible_text("#link-issues"), &String::new());
                    let start = format!("#/{view}?{key}=");
                    page.js_with(&format!("location.hash = arguments[0] + {value};"), json!([start, markup]));
                    wait_view(page, view);
                    page.wait_eq(&format!("{link}: a report"), || page.visible_text("#link-issues").is_empty(), &false);
                    let report = page.visible_text("#link-issues");
                    let word = markup.split([' ', '>', ',']).find(|part| part.len() > 2).unwrap_or(markup);
                    assert!(report.contains(word), "{link}: named as text: {report}");
                    assert_inert(page, &link);
                }
            }
        }
    });
}

#[test]
fn in_the_name_of_a_view_or_of_a_key_it_is_text_too() {
    explore(|page| {
        page.before_each_document(WATCH);
        for markup in MARKUP {
            for link in [
                format!("#/{markup}"),
                format!("#/softmax?{markup}=1"),
                format!("#{markup}"),
                format!("#/explore?p=0.3&p={markup}"),
            ] {
                page.open(&link);
                assert_inert(page, &link);
            }
        }
    });
}

#[test]
fn a_report_of_it_opened_afresh_is_text() {
    explore(|page| {
        page.before_each_document(WATCH);
        for view in VIEWS {
            let link = format!("#/{view}?theme={}", MARKUP[0]);
            page.open(&link);
            wait_view(page, view);
            assert!(page.visible_text("#link-issues").contains("<img"), "{view}");
            assert_inert(page, &link);
        }
    });
}

#[test]
fn in_fields_it_is_no_number() {
    explore(|page| {
        page.before_each_document(WATCH);
        for (view, ..) in EDITED {
            page.open(&format!("#/{view}"));
            let fields = page.js("return [...document.querySelectorAll('input[type=number]')]
                .filter(field => field.checkVisibility() && !field.disabled).map(field => `#${field.id}`)");
            let fields: Vec<String> = serde_json::from_value(fields).expect("a list of fields");
            assert!(fields.len() > 1, "{view}: {fields:?}");
            for (field, markup) in fields.iter().zip(MARKUP.iter().cycle()) {
                page.paste(field, markup);
                // A browser may take letters away; nobody can be sure that all do.
                page.js_with(
                    "const field = document.querySelector(arguments[0]); field.type = 'text'; field.value = arguments[1];
                     field.dispatchEvent(new Event('input', { bubbles: true })); field.type = 'number';",
                    json!([field, markup]),
                );
                page.settle();
                assert_inert(page, field);
            }
            page.js("document.activeElement.blur();");
            page.console(); // Chromium tells that the text is no number when the field is one again
        }
    });
}

#[test]
fn in_storage_it_is_passed_over() {
    explore(|page| {
        page.before_each_document(WATCH);
        page.open("#/ledger");
        for (view, keys) in KEYS {
            for (key, markup) in keys.iter().zip(MARKUP.iter().cycle()) {
                page.js_with(
                    "const [view, key, markup] = arguments, work = `#/${view}?${key}=${markup}`;
                     localStorage.setItem(view === 'explore' ? 'wormteeth.work' : `wormteeth.work.${view}`, work);
                     localStorage.setItem('wormteeth.settings', `#/explore?theme=${markup}&lang=${markup}`);",
                    json!([view, key, markup]),
                );
                page.open(&format!("#/{view}"));
                wait_view(page, view);
                assert_inert(page, &format!("{view}, {key}"));
            }
        }
    });
}

#[test]
fn on_the_page_after_a_crash_it_is_text() {
    explore(|page| {
        page.before_each_document(WATCH);
        page.open("");
        // As if the link had just come: in one go, before the page writes its own over it.
        page.js_with(
            "history.replaceState(null, '', arguments[0]);
             Object.defineProperty(HTMLInputElement.prototype, 'value', { get: document.createElement.bind(document, '') });
             document.querySelector('#p-number').dispatchEvent(new Event('input', { bubbles: true }));",
            json!([format!("#/explore?p=0.3&note={}", MARKUP[0])]),
        );
        page.wait_for("the crash page", "return !!document.querySelector('main.crash')");
        assert!(page.visible_text("main.crash").contains("onerror"), "the link is told whole");
        assert_inert(page, "the crash page");
        assert!(!page.console().is_empty());
    });
}
