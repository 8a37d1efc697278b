//! The page that the program is mounted in: nothing its policy blocks, nothing from elsewhere.

use super::{files, read, root};
use std::collections::BTreeMap;

/// The tags of a page: name and attributes as they stand.
fn tags(page: &str) -> Vec<&str> {
    let inner = page.split('<').skip(1).filter_map(|part| part.split_once('>'));
    inner.map(|(tag, _)| tag).filter(|tag| tag.starts_with(|c: char| c.is_ascii_alphabetic())).collect()
}

/// What stands between a page's first `before` and the quote after it.
fn quoted<'a>(page: &'a str, before: &str) -> &'a str {
    let (_, rest) = page.split_once(before).unwrap_or_else(|| panic!("nowhere: {before}"));
    rest.split('"').next().unwrap_or(rest)
}

/// What a strict policy would block, or a third party would hear of.
fn offences(page: &str) -> Vec<String> {
    let mut found = Vec::new();
    for tag in tags(page) {
        let names = tag.split_whitespace().skip(1).filter_map(|part| part.split_once('=')).map(|(name, _)| name);
        let bad = names.filter(|name| *name == "style" || name.starts_with("on"));
        found.extend(bad.map(|name| format!("{name} on <{}>", tag.split_whitespace().next().unwrap_or(tag))));
    }
    let tag_names = tags(page).into_iter().filter_map(|tag| tag.split_whitespace().next());
    found
        .extend(tag_names.filter(|name| matches!(*name, "script" | "style" | "iframe" | "base")).map(|name| format!("<{name}>")));
    let foreign = page.match_indices("http").filter(|(at, _)| {
        let rest = &page[*at..];
        let address = rest.starts_with("http://") || rest.starts_with("https://");
        address && !page[..*at].ends_with("xmlns=\"")
    });
    found.extend(foreign.map(|(at, _)| page[at..].split(['"', '<', ' ']).next().unwrap_or_default().to_owned()));
    found.extend(page.contains("javascript:").then(|| "javascript:".to_owned()));
    found
}

#[test]
fn the_page_has_nothing_that_its_policy_blocks() {
    assert_eq!(offences(&read("index.html")), Vec::<String>::new());
    for (page, offence) in [
        ("<p class=\"a\" style=\"color: red\">", "style on <p>"),
        ("<img src=\"a.png\" onerror=\"f()\">", "onerror on <img>"),
        ("<script>f()</script>", "<script>"),
        ("<style>p { color: red }</style>", "<style>"),
        ("<link href=\"https://example.org/a.css\">", "https://example.org/a.css"),
        ("<a href=\"javascript:f()\">", "javascript:"),
    ] {
        assert_eq!(offences(page), [offence], "{page}");
    }
    assert_eq!(offences("<svg xmlns=\"http://www.w3.org/2000/svg\"><meta http-equiv=\"a\"></svg>"), Vec::<String>::new());
}

/// Does this source give an element an attribute `style`? The policy blocks that; one property, as in `style:width=`, it lets pass.
fn writes_style(source: &str) -> bool {
    let literal = source.match_indices("style=").any(|(at, _)| !source[at..].starts_with("style=("));
    literal || source.contains("\"style\"")
}

#[test]
fn no_component_writes_a_style_attribute() {
    let sources = files(&root().join("src/app"));
    assert!(sources.len() > 10, "only {} files", sources.len());
    for path in sources {
        assert!(!writes_style(&read(&path)), "{}: a style attribute, which the policy blocks", path.display());
    }
    for source in
        ["<p style=\"width: 1px\">", "<p style=move || width()>", "set_attribute(\"style\", width)", ".attr(\"style\", width)"]
    {
        assert!(writes_style(source), "{source}");
    }
    for source in ["<p style:width=width>", "<p style=(\"width\", width)>", "style().set_property(\"width\", width)"] {
        assert!(!writes_style(source), "{source}");
    }
}

#[test]
fn no_text_is_read_as_markup() {
    for path in files(&root().join("src")) {
        for way in ["inner_html", "outer_html", "insert_adjacent_html", "contextual_fragment", "DomParser", "HtmlDocument"] {
            assert!(!read(&path).contains(way), "{}: {way} makes elements of text, which may be a link's", path.display());
        }
    }
}

#[test]
fn the_policy_is_the_strict_one_and_stands_before_all_it_is_for() {
    let page = read("index.html");
    let policy = quoted(&page, "http-equiv=\"Content-Security-Policy\"\n      content=\"");
    let directives = policy.split(';').map(str::trim).filter_map(|each| each.split_once(' '));
    let found: BTreeMap<&str, &str> = directives.collect();
    let expected = [
        ("default-src", "'none'"),
        ("script-src", "'self' 'sha256-TRUNK_LOADER' 'wasm-unsafe-eval'"),
        ("style-src", "'self' 'sha256-PAGE_STYLE'"),
        ("connect-src", "'self'"),
        ("img-src", "'self' data: blob:"),
        ("manifest-src", "'self'"),
        ("worker-src", "'self'"),
        ("base-uri", "'none'"),
        ("form-action", "'none'"),
    ];
    assert_eq!(found, BTreeMap::from(expected));
    let hook = read("scripts/hook-page.sh");
    assert!(
        ["TRUNK_LOADER", "PAGE_STYLE"].iter().all(|hash| hook.contains(&format!("allow sha256-{hash} "))),
        "nobody writes a hash"
    );
    let (before, _) = page.split_once("Content-Security-Policy").unwrap_or_default();
    assert!(!before.contains("<link") && !before.contains("<script"), "something is loaded before the policy holds");
}
