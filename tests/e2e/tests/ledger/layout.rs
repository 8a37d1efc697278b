//! No width scrolls sideways, a phone shows cards, and a keyboard goes from link to link.

use wormteeth_e2e::{Device, Key, Page, explore};

fn too_wide(page: &Page) -> String {
    page.text_of_js(
        "const { scrollWidth, clientWidth } = document.documentElement;
         const parts = [...document.querySelectorAll('main *')].filter(part => part.checkVisibility() && !part.closest('thead'))
            .filter(part => part.getBoundingClientRect().right > clientWidth + 1).map(part => `${part.localName}.${part.className}`);
         return scrollWidth > clientWidth ? `${scrollWidth} px ${parts.join(' ')}` : parts.join(' ');",
    )
}

#[test]
fn no_width_scrolls_sideways() {
    explore(|page| {
        for (width, touch) in
            [(360, true), (414, true), (600, true), (768, true), (999, false), (1000, false), (1280, false), (1920, false)]
        {
            page.set_device(&Device { width, height: 740, touch });
            for theme in ["light", "dark", "projector"] {
                page.open(&format!("#/ledger?theme={theme}"));
                assert_eq!(too_wide(page), "", "{width} wide, {theme}");
            }
        }
    });
}

#[test]
fn a_phone_shows_a_card_of_each_row() {
    explore(|page| {
        page.set_device(&Device::PHONE);
        page.open("#/ledger");
        // What stands above what, in the card of S6: row and claim, figure beside its link, the article's and ours and agreement.
        let tops = page.js(
            "const line = document.querySelector('#S6 tr');
             return ['th', '.claim', '.what', '.show a', '.article', '.now', '.agreement'].map(css => Math.round(line.querySelector(css).getBoundingClientRect().top));",
        );
        let [row, claim, what, link, article, now, agreement]: [f64; 7] = serde_json::from_value(tops).expect("seven tops");
        assert!((row - claim).abs() < 6.0 && claim + 20.0 < what && what + 12.0 < article, "{row} {claim} {what} {article}");
        assert!(
            (article - now).abs() < 6.0 && (now - agreement).abs() < 6.0 && link < article,
            "{article} {now} {agreement} {link}"
        );
        assert_eq!(
            page.visible_text("#S6 tr:nth-of-type(3) .agreement"),
            "≠\ndiffers: 0.0004\nThey look the same only when rounded."
        );
        let small = page.text_of_js(
            "return [...document.querySelectorAll('main a')].filter(link => link.getBoundingClientRect().height < 43.9).map(link => link.textContent).join(' ')",
        );
        assert_eq!(small, "", "links for fingers");
        page.scroll_to("#S23 a");
        page.click("#S23 a");
        page.wait_for("Evidence is open", "return !!document.querySelector('main.evidence')");
    });
}

#[test]
fn a_keyboard_goes_from_link_to_link() {
    explore(|page| {
        page.open("#/ledger");
        let links = page.js("return document.querySelectorAll('main a').length").as_u64().expect("a number");
        page.focus("#share");
        let mut labels = Vec::new();
        for _ in 0..links {
            page.press(&[Key::Tab]);
            let focused = page.js(
                "const link = document.activeElement, style = getComputedStyle(link);
                 const { top } = link.getBoundingClientRect(), head = document.querySelector('thead th').getBoundingClientRect().bottom;
                 return [link.getAttribute('aria-label'), style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1.5, top >= head - 1 && top < innerHeight];",
            );
            let (label, ringed, seen): (String, bool, bool) = serde_json::from_value(focused).expect("a link");
            assert!(ringed && seen && label.starts_with("Show me in "), "{label}: ring {ringed}, seen {seen}");
            labels.push(label);
        }
        assert_eq!(labels.first().map(String::as_str), Some("Show me in Explore: D(P‖Q)"));
        assert!(labels.last().is_some_and(|label| label.starts_with("Show me in Evidence: ")), "{labels:?}");
        page.press(&[Key::Enter]);
        page.wait_for("Evidence is open", "return !!document.querySelector('main.evidence')");
    });
}

#[test]
fn the_tab_of_the_open_view_is_seen_and_has_the_focus_when_opened_by_a_key() {
    let seen = "const { left, right } = document.querySelector('nav [aria-current]').getBoundingClientRect(); return left >= 0 && right <= innerWidth";
    explore(|page| {
        page.set_device(&Device::PHONE);
        for view in ["explore", "information", "evidence", "neuron", "softmax", "ledger"] {
            page.open(&format!("#/{view}"));
            assert_eq!(page.js(seen), true, "{view}");
        }
        page.open("#/explore");
        page.focus("nav a[href='#/softmax']");
        page.press(&[Key::Enter]);
        page.wait_for("Softmax is open", "return !!document.querySelector('main.softmax')");
        assert_eq!(page.text_of_js("return document.activeElement.textContent"), "Softmax");
        assert_eq!(page.text_of_js("return document.title"), "Softmax · Wormteeth");
        assert_eq!(page.js(seen), true);
    });
}
