//! What must not end in the crash page: a page made anew under the focus, and other programs that fail.

use wormteeth_e2e::{explore, json, states};

use crate::consistency::arrive;

#[test]
fn whatever_has_the_focus_the_page_may_change() {
    explore(|page| {
        for (view, more) in states() {
            let here = format!("{view}?v=1{more}");
            page.open(&format!("#/{here}"));
            arrive(page);
            // One of each kind, edited if it can be, and left in the middle of it.
            let script = "const { settled, all, frame, stroke, tell } = window.hands, [view, here] = arguments, tried = [];
                const kinds = ['#share', '#unit', 'main [role=spinbutton]', 'main input[type=range]',
                    'main [role=slider]', 'main input[type=radio]', 'main button', 'main summary'];
                for (const css of kinds) {
                    await settled();
                    const find = () => all(css).find(each => each.checkVisibility() && !each.disabled), control = find();
                    if (!control) continue;
                    control.focus();
                    if (document.activeElement !== control) throw new Error(`${css} takes no focus`);
                    if (css === '#share') control.click();
                    stroke(control, 'ArrowUp');
                    if (control.localName === 'input') tell(control, 'input');
                    // To another page and back; and to another step.
                    for (const to of [view === 'ledger' ? 'softmax' : 'ledger', here, ...view === 'lesson' ? ['lesson?v=1&step=simple-models', here] : []]) {
                        find()?.focus();
                        location.hash = `#/${to}`;
                        while (!document.querySelector(`main.${to.split('?')[0]}, main.crash`)) await frame();
                        await frame();
                    }
                    if (document.querySelector('main.crash')) throw new Error(`${css} of ${view} had the focus: the crash page`);
                    tried.push(css);
                }
                return tried;";
            let tried = page.session().js_async(script, json!([view, here]));
            assert!(tried.as_array().is_some_and(|tried| tried.len() > 1), "{here}: {tried}");
        }
    });
}

#[test]
fn another_programs_error_is_not_ours() {
    explore(|page| {
        page.open("#/explore");
        let fail = "const [file] = arguments, folder = new URL('.', location.href.split('#')[0]).href;
            const own = performance.getEntriesByType('resource').map(entry => entry.name).find(name => name.endsWith('.js'));
            const filename = file === 'own' ? own : file.replace('FOLDER/', folder).replace('ORIGIN', location.origin);
            dispatchEvent(new ErrorEvent('error', { message: 'it failed', filename, error: new window.Error('it failed') })); // the page's own Error
            return !!document.querySelector('main.crash');";
        for file in [
            "https://other.example/wormteeth/helper.js",
            "https://other.example/wormteeth-helper.js",
            "chrome-extension://wormteeth/content.js",
            "ORIGIN/wormteeth/helper.js",
            "FOLDER/wormteeth/helper.js",
            "FOLDER/helper.js?for=wormteeth",
            "",
        ] {
            assert_eq!(page.js_with(fail, json!([file])), false, "{file} failed");
        }
        page.wait_view("explore");
        assert_eq!(page.js_with(fail, json!(["own"])), true, "and an error of the page's own file is");
    });
}
