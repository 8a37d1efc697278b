//! Every text that the page can say is in its language and keeps the house style. With their figures in place texts are read in `any`, why
//! something is refused in `tests/model`, and what else stands on a page in the browser.

use crate::common::house::{PLACEHOLDER, fault};
use crate::common::seen::{in_language, words};
use crate::files::{files, read};
use wormteeth::model::Lang;

/// The texts between quotation marks in Rust, as they are read.
fn literals(source: &str) -> Vec<String> {
    let code: String = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let escapes = [("\\u{a0}", "\u{a0}"), ("\\u{202f}", "\u{202f}"), ("\\\"", "'")];
    let code = escapes.iter().fold(code, |code, (escape, text)| code.replace(escape, text));
    let hole = PLACEHOLDER.to_string();
    // What stands between braces is every second part.
    let fill = |text: &str| text.split(['{', '}']).enumerate().map(|(n, part)| if n % 2 == 0 { part } else { &hole }).collect();
    // The name of a figure is in no language.
    let is_name = |text: &String| text.contains('.') && text.chars().all(|c| c == '.' || c.is_ascii_lowercase());
    code.split('"').skip(1).step_by(2).map(fill).filter(|text| !is_name(text)).collect()
}

#[test]
fn every_text_is_in_its_language_and_in_its_house_style() {
    for (lang, folder) in [(Lang::En, "src/i18n/en"), (Lang::ZhCn, "src/i18n/zh_cn")] {
        in_language(lang, || {
            let sources = files(folder).into_iter().map(read).chain([format!("{:?}", words())]);
            let texts: Vec<String> = sources.flat_map(|source| literals(&source)).collect();
            let faults: Vec<String> = texts.iter().filter_map(|text| fault(text)).collect();
            assert!(texts.len() > 1000 && faults.is_empty(), "{lang:?}, of {} texts: {faults:#?}", texts.len());
        });
    }
}

#[test]
fn what_breaks_the_house_style_is_found() {
    in_language(Lang::ZhCn, || {
        let good = ["共 37\u{a0}条，D(P‖Q) 为 *∞*。", "D(真实‖数据)", "请按 Tab。"];
        assert_eq!(good.map(fault), [None, None, None]);
        let bad = ["共37\u{a0}条", "共 37 条", "共 37\u{a0}条 。", "D(P‖Q)为 0", "the 熵", "熵, 散度"];
        assert!(bad.iter().all(|text| fault(text).is_some()), "{:?}", bad.map(fault));
    });
    assert!(fault("熵").is_some() && fault("entropy").is_none(), "English is the language of tests");
}
