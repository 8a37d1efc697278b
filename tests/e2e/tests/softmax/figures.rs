//! Figures: those of mpmath and of the article, one element each, and words where there is no number.

use serde_json::Value;
use wormteeth_e2e::{Page, explore};

use crate::{DEFAULT, assert_close, assert_legal, values};

fn list(numbers: &Value) -> Vec<f64> {
    let number = |value: &Value| value.as_f64().or_else(|| value.as_str()?.parse().ok()).expect("a number");
    numbers.as_array().map_or_else(|| vec![number(numbers)], |all| all.iter().map(number).collect())
}

#[test]
fn reference_values() {
    let cases: Value = serde_json::from_str(include_str!("../../../cases.json")).expect("cases.json is JSON");
    explore(|page| {
        for case in cases["softmax"].as_array().expect("cases") {
            let logits: Vec<String> = list(&case["logits"]).iter().map(ToString::to_string).collect();
            page.open(&format!("#/softmax?logits={}&target={}&unit=nats", logits.join(","), case["target"]));
            page.wait_eq("the figures of each class", || values(page, "softmax.p").len(), &logits.len());
            assert_close("softmax", &values(page, "softmax.p"), &list(&case["softmax"]));
            assert_close("log-softmax", &values(page, "softmax.log"), &list(&case["log_softmax"]));
            assert_close("NLL", &[page.quantity("softmax.nll").value], &list(&case["nll"]));
            let target = list(&case["target"])[0] as usize;
            let mut gradient = list(&case["softmax"]);
            gradient[target] -= 1.0;
            assert_close("gradient", &values(page, "softmax.gradient"), &gradient);
            let [sum, logit, nll] =
                ["log-sum-exp", "target-logit", "nll"].map(|name| page.quantity(&format!("softmax.{name}")).value);
            assert_close("the sum", &[sum - logit], &[nll]);
            assert_legal(&page.quantities(), "nats");
        }
    });
}

#[test]
fn the_articles_prediction() {
    explore(|page| {
        page.open("#/softmax");
        page.wait_link(DEFAULT);
        page.choose("#preset", "article");
        page.wait_quantity("softmax.nll", "0.515"); // 0.51457 bits
        page.choose("#unit", "nats");
        page.wait_quantity("softmax.nll", "0.357");
        assert!((page.quantity("softmax.nll").value - 0.356_674_943_938_732_4).abs() < 1e-12);
        page.wait_eq("the figures of each class", || values(page, "softmax.p").len(), &4);
        assert_close("softmax", &values(page, "softmax.p"), &[0.7, 0.1, 0.1, 0.1]);
        assert_eq!(page.value("#logit-0"), "-0.3567");
    });
}

/// What a row of the table of naive and stable says: its NLL and what happened.
fn naive(page: &Page, row: usize) -> (String, String) {
    let text = |css: &str| page.visible_text(&format!(".naive tbody:nth-of-type({row}) {css}"));
    (text(".nll-cell"), text(".exps + p"))
}

#[test]
fn naive_breaks_down_in_words_and_never_as_a_figure() {
    explore(|page| {
        page.open("#/softmax?logits=1000,0&target=1&unit=nats");
        page.wait_quantity("softmax.nll", "1000.000");
        for name in ["softmax.naive.f32.nll", "softmax.naive.f64.nll"] {
            assert_eq!((page.quantity(name).raw.as_str(), page.quantity(name).text.as_str()), ("Infinity", "∞"));
        }
        assert!(naive(page, 2).0.contains("−log 0") && naive(page, 2).1.contains("709.78"), "{:?}", naive(page, 2));
        assert_eq!(naive(page, 3).0, "1000.000");
        // The target is the one that overflows: ∞/∞ is no number, and none is there.
        page.click("#target input[value='0']");
        page.wait_eq("no naive figure", || page.find_quantity("softmax.naive.f64.nll").is_none(), &true);
        assert_eq!((page.find_quantity("softmax.naive.f32.nll"), page.quantity("softmax.nll").text.as_str()), (None, "0.000"));
        assert!(naive(page, 1).0 == "no number" && naive(page, 1).1.contains("NaN"), "{:?}", naive(page, 1));
        page.open("#/softmax?logits=-1000,-1001,-999.5&unit=nats");
        page.wait_quantity("softmax.nll", "1.104");
        assert!(naive(page, 2).1.contains("0/0"), "{:?}", naive(page, 2));
        // Only f32 breaks.
        page.open("#/softmax?logits=60,20,-20,-60&target=3&unit=nats");
        page.wait_quantity("softmax.naive.f64.nll", "120.000");
        assert_eq!(page.quantity("softmax.naive.f32.nll").text, "∞");
        let shown = page.text_of_js("return document.querySelector('main').innerText");
        assert!(shown.matches("NaN").count() == 0, "{shown}");
    });
}

#[test]
fn a_constant_changes_nothing_but_the_logits() {
    explore(|page| {
        page.open("#/softmax");
        let lower = || {
            page.quantities()
                .into_iter()
                .filter(|q| !q.name.contains("naive") && !q.name.contains("log-sum") && !q.name.contains("target-logit"))
                .collect::<Vec<_>>()
        };
        page.wait_eq("the figures", || lower().len(), &10);
        let before = lower();
        for (button, logits) in
            [("#more-100", "101,102,103"), ("#more-10", "111,112,113"), ("#less-100", "11,12,13"), ("#less-10", "1,2,3")]
        {
            page.click(button);
            page.wait_link(&DEFAULT.replace("1,2,3", logits));
            assert_eq!(lower(), before, "{button}");
        }
        page.click("#more-100");
        page.wait_eq("f32 fails", || page.find_quantity("softmax.naive.f32.nll").is_none(), &true);
        assert_eq!(page.quantity("softmax.naive.f64.nll").text, "3.473");
    });
}

#[test]
fn charts_are_said_in_words_and_the_sentence_follows() {
    explore(|page| {
        page.open("#/softmax");
        let alt = |chart: &str| page.text_of_js(&format!("return document.querySelector('#chart-{chart} .alt').textContent"));
        assert_eq!(alt("logits"), "Logits z by class: 0: 1; 1: 2; 2: 3. The target is class 0.");
        assert_eq!(alt("gradient"), "Gradient by class: 0: −0.910; 1: +0.245; 2: +0.665. The target is class 0.");
        page.paste("#logit-0", "9");
        page.wait_eq(
            "the words",
            || alt("softmax"),
            &"Softmax p by class: 0: 0.997; 1: 0.001; 2: 0.002. The target is class 0.".to_owned(),
        );
        assert!(page.sentence().starts_with("The prediction favours the target: softmax gives class 0 0.997"));
        page.click("#sentence button");
        page.wait_for("the help explains", "return document.querySelector('#help-dialog').open");
    });
}
