//! SVG: the still figure of the page.

#[test]
fn the_still_figure_obeys_the_page() {
    let run = || std::process::Command::new(env!("CARGO_BIN_EXE_still")).output().expect("runs");
    let output = run();
    assert!(output.status.success());
    let svg = String::from_utf8(output.stdout).expect("UTF-8");
    assert!(svg.starts_with("<svg class=\"still\" viewBox=\"0 0 2400 768\" role=\"img\" aria-label=\""));
    for forbidden in ["style=", "#", "<script", "opacity"] {
        assert!(!svg.contains(forbidden), "{forbidden}");
    }
    let root = svg.split_once('>').expect("a root").0;
    assert!(!root.contains("width") && !root.contains("height"), "the page's style sheet sizes it");
    for color in ["page", "ink", "muted", "grid", "p", "q"] {
        assert!(svg.contains(&format!("var(--{color})")), "{color}");
    }
    for text in ["worms", "teeth", "P observed", "Q binomial", "100"] {
        assert!(svg.contains(text), "{text}");
    }
    assert_eq!(run().stdout, svg.into_bytes(), "the same at every run");
}
