//! Softmax: a class is highlighted in all rows, and a word of the sentence opens the help.

use wormteeth_e2e::{Page, explore, json};

use crate::SOFTMAX;

/// For each chart of a row a class, whether its band at the right edge is highlighted.
fn bands(page: &Page) -> Vec<bool> {
    let script = "return ['logits', 'softmax', 'log-softmax', 'gradient'].map(chart => {
        const canvas = document.querySelector(`#chart-${chart} canvas`), { width, height } = canvas;
        const copy = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
        copy.drawImage(canvas, 0, 0);
        return [...copy.getImageData(width - 12, 2, 1, 1).data].slice(0, 3).join() === arguments[0]; });";
    serde_json::from_value(page.js_with(script, json!(["240,237,229"]))).expect("four answers")
}

#[test]
fn a_class_is_highlighted_in_all_rows_and_a_word_opens_the_help() {
    explore(|page| {
        page.open(SOFTMAX);
        assert_eq!(bands(page), [false; 4]);
        let row = page.rect("#chart-log-softmax");
        page.hover((row.x + row.width - 40.0, row.y + row.height / 2.0));
        page.wait_eq("all rows", || bands(page), &vec![true; 4]);
        assert_eq!(page.js("return document.querySelectorAll('.counts li.highlighted, #target label.highlighted').length"), 2);
        page.hover((5.0, 5.0));
        page.wait_eq("no row", || bands(page), &vec![false; 4]);
        page.click("#sentence button");
        page.wait_for("the help explains", "return document.querySelector('#help-dialog').open");
    });
}
