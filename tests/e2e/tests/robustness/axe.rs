//! What axe finds wrong for readers with assistive technology: nothing, in any view, any theme and any language.

use std::fs;
use std::path::Path;

use wormteeth_e2e::{Page, explore, json, states};

/// The program, as scripts/setup.sh fetches it.
fn axe() -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../.tools/npm/axe-core/node_modules/axe-core/axe.min.js");
    fs::read_to_string(&path).unwrap_or_else(|_| panic!("there is no {}: run `scripts/setup.sh test` first", path.display()))
}

/// What is wrong with the page as it stands: each rule with the elements that break it.
#[track_caller]
fn violations(page: &Page) -> Vec<String> {
    let script = "const { violations, passes } = await axe.run(document, { resultTypes: ['violations', 'passes'] });
        if (passes.length < 10) throw new Error(`only ${passes.length} rules found something to look at`);
        return violations.map(({ id, help, nodes }) => `${id} (${help}): `
            + nodes.map(({ target, any }) => `${target} ${any[0]?.message ?? ''}`).join('; '));";
    serde_json::from_value(page.session().js_async(script, json!([]))).expect("a list of texts")
}

#[test]
fn it_finds_nothing_in_any_theme() {
    let axe = axe();
    explore(|page| {
        let mut all = Vec::new();
        let looks = [("light", "en"), ("dark", "en"), ("projector", "en"), ("light", "zh-CN")];
        for ((view, more), (theme, lang)) in states().flat_map(|state| looks.map(|look| (state, look))) {
            page.open(&format!("#/{view}?v=1{more}&theme={theme}&lang={lang}"));
            page.wait_view(view);
            page.js(&axe);
            let mut look = |state: &str| {
                all.extend(violations(page).into_iter().map(|one| format!("{view}{more}, {theme}, {lang}, {state}: {one}")))
            };
            look("as it opens");
            page.js("for (const folded of document.querySelectorAll('details')) folded.open = true;");
            page.settle();
            look("unfolded");
            page.click("#help");
            page.settle();
            look("with its help");
        }
        assert!(all.is_empty(), "{all:#?}");
    });
}
