//! The link of a page: what it says is shown, kept and given back; what is wrong with it is named.

use wormteeth_e2e::{Key, explore};

use crate::{EVIDENCE, INFORMATION, NEURON, SOFTMAX, view, with};

/// Links with nothing at its default; a field, what is typed into it, and what is then other in the link.
const LINKS: [(&str, &str, &str, &str); 5] = [
    ("#/lesson?v=1&step=entropy&answers=bit:3;swap:less&draft=entropy:2.5", "#guess", "3", "draft=entropy:3"),
    (
        "#/information?v=1&event=1e-9&coin=0.125&p=3,0,1.5&q=0.1,0.2,7&coins=0,0.5,1&unit=nats",
        "#coin-number",
        "0.126",
        "coin=0.126",
    ),
    (
        "#/evidence?v=1&counts=1,2,3,4&first=uniform&p1=0.25&second=two-group&p2=0.466&split=2&refit=refitted&seed=77&caught=130&size=20&unit=dits",
        "#split",
        "0",
        "split=0",
    ),
    ("#/neuron?v=1&x=0.5&y=1&w=-3&b=1&eta=2&steps=60&step=42&fair=first-step", "#step-number", "43", "step=43"),
    ("#/softmax?v=1&logits=5,-2,0.5,7&target=2&temperature=2.5&unit=dits", "#classes", "3", "logits=5,-2,0.5"),
];

#[test]
fn a_link_is_a_state_that_is_kept_and_that_undo_leads_back_from() {
    explore(|page| {
        for (link, field, text, changes) in LINKS {
            let (edited, tab) = (with(link, changes), format!("nav a[href='#/{}']", view(link)));
            page.open(link);
            page.wait_link(link);
            assert_eq!(page.visible_text("#link-issues"), "", "{link}");
            let figures = page.quantities();
            page.paste(field, text);
            page.wait_link(&edited);
            page.reload();
            page.wait_link(&edited);
            // Without a query: the saved work in the saved unit. A link's unit holds while it is open.
            page.open(&format!("#/{}", view(link)));
            let saved = if link.contains("unit=") { with(&edited, "unit=bits") } else { edited };
            page.wait_link(&saved);
            page.edit_address(link);
            page.wait_link(link);
            page.wait_eq("the link's figures", || page.quantities(), &figures);
            page.click("#undo");
            page.wait_link(&saved);
            // Explore's work is its own, and a tab brings back the page as it was left.
            page.click("nav a[href='#/explore']");
            page.wait_view("explore");
            assert_eq!((page.value("#p-number").as_str(), page.value("#unit").as_str()), ("0.570", "bits"));
            page.click(&tab);
            page.wait_link(&saved);
            if link.contains("unit=") {
                page.choose("#unit", "nats");
                page.wait_link(&with(&saved, "unit=nats"));
                page.choose("#unit", "bits");
            }
            page.back();
            page.wait_view("explore");
        }
    });
}

/// A link, words of its report, and a figure of what is used instead.
const BAD: [(&str, &str, &str, &str); 10] = [
    (
        "#/lesson?step=7&answers=bit:x;draw-your-model:1_0_0_0_0_0_0_0_0_0_0",
        "“bit:x” is not a whole number",
        "lesson.cost.draw-your-model",
        "∞",
    ),
    ("#/lesson?step=15", "step=15 is not a step of the lesson; opening the first", "lesson.step", "1"),
    ("#/information?event=2", "event=2 is outside 0–1; using 0.25.", "event.information", "2.000"),
    (
        "#/information?p=1,2,3&q=1,2",
        "q=1,2 is not a list of 3 numbers between 0 and 1\u{202f}000\u{202f}000\u{202f}000",
        "list.sum",
        "6.000",
    ),
    ("#/evidence?caught=-1", "caught=-1 is not a whole number from 0 to 100\u{202f}000; using 30", "evidence.caught", "30"),
    ("#/evidence?counts=0,0", "All counts are 0", "gap.truth-model", "0.477"),
    ("#/neuron?w=nan", "w=nan is not a number; using 2", "neuron.quadratic.a", "0.203"),
    ("#/neuron?step=0&fair=me", "fair=me is not one of eta and first-step", "neuron.quadratic.a", "0.982"),
    ("#/softmax?logits=1", "logits=1 is not a list of 2 to 8 numbers", "softmax.nll", "3.473"),
    ("#/softmax?target=2&target=1", "target is given twice", "softmax.nll", "0.588"),
];

const REPORT: &str = "return document.querySelector('#link-issues').textContent";

#[test]
fn what_is_bad_is_named_and_replaced_until_the_report_is_closed() {
    explore(|page| {
        page.open("#/ledger?v=1&p=7&counts=none");
        assert_eq!(page.visible_text("#link-issues"), "", "keys of other pages are none here");
        for (link, words, figure, text) in BAD {
            page.edit_address(link);
            page.wait_view(view(link));
            page.wait_eq(link, || page.text_of_js(REPORT).contains(words), &true);
            page.wait_quantity(figure, text);
            page.click("#link-issue-list-button");
            page.click("#link-issues-close");
            page.wait_eq("no report", || page.visible_text("#link-issues"), &String::new());
        }
        page.js("location.hash = '#/information?p=' + '1,'.repeat(300000) + '1&coin=0.1'");
        page.wait_eq("a report", || page.visible_text("#link-issues").is_empty(), &false);
        page.paste("#coin-number", "0");
        page.wait_quantity("coin.h", "0.000");
    });
}

#[test]
fn a_page_of_no_link_is_that_of_its_default_link_and_has_its_own_help() {
    explore(|page| {
        for (link, words) in [
            ("#/lesson?v=1&step=worms", "A link carries the step and your predictions"),
            (INFORMATION, "A list need not sum to 1"),
            (EVIDENCE, "is the distribution that the worms are drawn from"),
            (NEURON, "σ′ is nearly 0"),
            (SOFTMAX, "gives each class a logit"),
            ("#/ledger?v=1", "Every claim about the Kullback–Leibler divergence"),
        ] {
            page.open(&format!("#/{}", view(link)));
            page.wait_link(link);
            page.focus("#help");
            page.press(&[Key::Enter]);
            page.wait_eq(words, || page.visible_text("#help-dialog").contains(words), &true);
            page.press(&[Key::Escape]);
            page.wait_eq("no help", || page.visible_text("#help-dialog"), &String::new());
        }
    });
}
