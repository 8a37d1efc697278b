//! Other people's markup in a link is named as text: it makes no element, and the policy has nothing to stop. That no text is read as
//! markup anywhere is asked of the sources (`tests/shape.rs`).

use wormteeth_e2e::{Page, VIEWS, explore, json};

/// What would tell of itself if it became an element, in the ways that have fooled other pages.
const MARKUP: [&str; 5] = [
    "<img src=x onerror=window.injected=1>",
    "<script>window.injected=1</script>",
    "\"><svg onload=window.injected=1>",
    "'><b style=color:red>b</b>",
    "<iframe srcdoc=x></iframe>{{injected=1}}${injected=1}",
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
fn in_a_link_it_is_text() {
    explore(|page| {
        page.before_each_document(WATCH);
        for view in VIEWS {
            for markup in MARKUP {
                page.open(&format!("#/ledger?{markup}=1"));
                // As a link by script, which encodes nothing; then as other programs write it.
                for value in ["arguments[1]", "encodeURIComponent(arguments[1])"] {
                    page.edit_address(if view == "ledger" { "#/softmax" } else { "#/ledger" });
                    page.wait_eq("no report", || page.visible_text("#link-issues"), &String::new());
                    page.js_with(
                        &format!("location.hash = arguments[0] + {value};"),
                        json!([format!("#/{view}?theme="), markup]),
                    );
                    page.wait_view(view);
                    let word = markup.split([' ', '>', ',']).find(|part| part.len() > 2).unwrap_or(markup);
                    let report = "return document.querySelector('#link-issues').textContent";
                    page.wait_eq(view, || page.text_of_js(report).contains(word), &true);
                    assert_inert(page, view);
                }
                page.open(&format!("#/{markup}"));
                assert_inert(page, "the name of a page");
            }
        }
    });
}
