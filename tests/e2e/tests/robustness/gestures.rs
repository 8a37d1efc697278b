//! A drag ends where the hand let go, also where the page is not told of it; and the page may change in mid-drag.

use wormteeth_e2e::{Page, explore, json};

use crate::consistency::arrive;

/// Everything that a pointer drags: a view and the figure in it.
const DRAGGED: [(&str, &str); 12] = [
    ("explore", "chart-counts"),
    ("explore", "chart-curves"),
    ("information", "chart-event"),
    ("information", "chart-coin"),
    ("information", "chart-p"),
    ("information", "chart-q"),
    ("evidence", "chart-evidence"),
    ("evidence", "chart-bet"),
    ("evidence", "chart-plug-in"),
    ("neuron", "chart-race"),
    ("neuron", "chart-sigmoid"),
    ("softmax", "chart-logits"),
];

/// `figure` in view, and `at` of it, with what lies there to be dragged.
const TAKE: &str = "
    const { settled, frame, send } = window.hands, [id, end] = arguments, figure = document.getElementById(id);
    figure.scrollIntoView({ block: 'center', behavior: 'instant' });
    await settled();
    const { x, y, width, height } = figure.getBoundingClientRect();
    const at = (across, down) => [x + across * width, y + down * height].map(Math.round), held = { buttons: 1 };
    const target = document.elementFromPoint(...at(0.3, 0.5));
    send(target, 'pointerdown', at(0.3, 0.5), held);
    send(target, 'pointermove', at(0.45, 0.4), held);";

/// How the hand lets go: as it should, with the capture taken away, with the mouse's button released outside of the window.
const ENDS: [&str; 3] = ["pointerup", "lostpointercapture", "pointermove"];

/// Drags, lets go by an event of that type, and moves on with nothing pressed; returns the link then.
#[track_caller]
fn drag(page: &Page, figure: &str, end: &str) -> String {
    let script = format!(
        "{TAKE}
        await frame();
        send(target, 'pointermove', at(0.6, 0.3), held);
        send(target, end, at(end === 'pointermove' ? 0.8 : 0.6, 0.3));
        for (const across of [0.8, 0.9]) {{ await frame(); send(target, 'pointermove', at(across, 0.7)); }}
        await settled();
        return location.hash;"
    );
    page.session().js_async(&script, json!([figure, end])).as_str().unwrap_or_default().to_owned()
}

#[test]
fn a_drag_whose_end_the_page_is_not_told_of_ends_there_as_one_step() {
    for (view, figure) in DRAGGED {
        explore(|page| {
            page.open(&format!("#/{view}"));
            arrive(page);
            page.session().js_async("await window.hands.settled();", json!([]));
            let before = page.read_link();
            let [dragged, lost, released] = ENDS.map(|end| {
                let after = drag(page, figure, end);
                assert_ne!(after, before, "{figure}: a drag changes something");
                page.click("#undo");
                page.wait_link(&before);
                assert_eq!(page.js("return document.querySelector('#undo').disabled"), true, "{figure}, {end}: one step");
                after
            });
            assert_eq!(lost, dragged, "{figure}: the pointer's capture is lost");
            assert_eq!(released, dragged, "{figure}: the mouse moves with no button");
        });
    }
}

#[test]
fn a_page_that_changes_while_a_move_waits_for_its_frame_forgets_it() {
    explore(|page| {
        page.before_each_document("addEventListener('hashchange', () => window.early?.());");
        for (view, figure) in DRAGGED {
            for early in [false, true] {
                page.open(&format!("#/{view}"));
                arrive(page);
                // Moved so soon after another move that it waits for a frame; before the page has heard of its new address.
                let script = format!(
                    "{TAKE}
                    const move = () => send(target, 'pointermove', at(0.6, 0.3), held);
                    await frame();
                    move();
                    if (end) window.early = move; else await 0, move();
                    location.hash = '#/ledger';"
                );
                page.session().js_async(&script, json!([figure, early]));
                page.wait_for(
                    &format!("{figure}, early {early}: the ledger is shown and not the crash page"),
                    "return document.body.hasAttribute('data-settled') && !!document.querySelector('main.ledger')",
                );
            }
        }
    });
}
