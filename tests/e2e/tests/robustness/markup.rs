//! Other people's markup, by each way into the page: it is read as text, makes no element, and the policy has nothing to stop.

use wormteeth_e2e::{Page, VIEWS, explore, json};

use crate::views::{EDITED, kept_at};

/// What would tell of itself if it became an element, in the ways that have fooled other pages.
const MARKUP: [&str; 5] = [
    "<img src=x onerror=window.injected=1>",
    "<script>window.injected=1</script>",
    "\"><svg onload=window.injected=1>",
    "'><b style=color:red>b</b>",
    "<iframe srcdoc=x></iframe>{{injected=1}}${injected=1}",
];

/// The keys of a page's link, each with some markup for its value.
fn keys(page: &Page, view: &str) -> Vec<(String, &'static str)> {
    page.open(&format!("#/{view}?v=1"));
    let link = page.read_link();
    let (_, query) = link.split_once('?').expect("a query");
    let own = query.split('&').filter_map(|pair| pair.split('=').next());
    own.chain(["lang", "theme"]).map(str::to_owned).zip(MARKUP.into_iter().cycle()).collect()
}

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
        for view in VIEWS {
            for (key, markup) in keys(page, view) {
                // By script, which encodes nothing; then as other programs write it.
                for value in ["arguments[1]", "encodeURIComponent(arguments[1])"] {
                    // From another page: its own link may be what the page has made of the last one, and then nothing changes.
                    page.edit_address(if view == "ledger" { "#/softmax" } else { "#/ledger" });
                    page.wait_eq("no report", || page.visible_text("#link-issues"), &String::new());
                    let start = format!("#/{view}?{key}=");
                    page.js_with(&format!("location.hash = arguments[0] + {value};"), json!([start, markup]));
                    page.wait_view(view);
                    let word = markup.split([' ', '>', ',']).find(|part| part.len() > 2).unwrap_or(markup);
                    page.wait_eq(&start, || page.visible_text("#link-issues").contains(word), &true);
                    assert_inert(page, &start);
                }
            }
        }
    });
}

#[test]
fn opened_afresh_or_as_the_name_of_a_page_or_of_a_key_it_is_text_too() {
    explore(|page| {
        page.before_each_document(WATCH);
        let themes = VIEWS.iter().map(|view| format!("#/{view}?theme={}", MARKUP[0]));
        let links = ["#/MARKUP", "#/softmax?MARKUP=1", "#MARKUP", "#/explore?p=0.3&p=MARKUP"];
        let names = links.iter().flat_map(|link| MARKUP.map(|markup| link.replace("MARKUP", markup)));
        for link in themes.chain(names) {
            page.open(&link);
            assert!(!link.contains("theme") || page.visible_text("#link-issues").contains("<img"), "{link}");
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
        for view in VIEWS {
            for (key, markup) in keys(page, view) {
                let (place, work) = (kept_at(view), format!("#/{view}?{key}={markup}"));
                let settings = format!("#/explore?theme={markup}&lang={markup}");
                page.open("#/ledger");
                page.js_with(
                    "const [place, work, settings] = arguments; localStorage.setItem(place, work); localStorage.setItem('wormteeth.settings', settings);",
                    json!([place, work, settings]),
                );
                page.open(&format!("#/{view}"));
                page.wait_view(view);
                assert_inert(page, &work);
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
