//! Two languages: which one is shown, that nothing of the other is left in it, and that a change of language changes nothing else.

use wormteeth_e2e::{Device, Key, Page, VIEWS, explore, json};

/// Every text of the page, shown or not, and of the attributes that are read out or pop up; without what names a language in that language, and the
/// link on paper.
const TEXTS: &str = "
    const texts = [document.title, document.querySelector('meta[name=description]').content], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) if (!walker.currentNode.parentElement.closest('script, style, #lang, .printed-link')) texts.push(walker.currentNode.data);
    for (const each of document.querySelectorAll('body *')) for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'data-label', 'aria-valuetext'])
        if (each.hasAttribute(name)) texts.push(each.getAttribute(name));";

/// Which of these texts are Chinese.
const CHINESE: &str = r"return texts.filter(text => /\p{sc=Han}/u.test(text)).join('; ');";

/// Which words are English, and which texts break the house style of Chinese: no space between Han and Latin, a narrow mark after Han, a
/// figure that may be parted from its measure. What a link says is quoted as it is, and in a formula Han stands as letters do.
const NOT_CHINESE: &str = r"
    const known = new Set(arguments[0].split(/\s+/)), own = texts.map(text => text.replace(/#\/\S+|“[^”]*”/g, ''));
    const words = own.flatMap(text => text.match(/[A-Za-z_^]{2,}/g) ?? []).filter(word => !known.has(word) && !/^[a-z]?f(32|64)?$/.test(word));
    const odd = /\p{sc=Han}[\w\p{sc=Greek}∞½(%]|[\w\p{sc=Greek}∞½)%]\p{sc=Han}|\p{sc=Han}[,;:!?.]|[\d∞] [个条颗根枚步次种格年倍]/u;
    return [...words, ...own.filter(text => odd.test(text.replace(/\([^()]*\)/g, '()')))].join('; ');";

/// What of the page is of the other language.
#[track_caller]
pub fn left_over(page: &Page, lang: &str) -> String {
    let find = if lang == "en" { CHINESE } else { NOT_CHINESE };
    let found = page.js_with(&format!("{TEXTS}{find}"), json!([include_str!("../../../common/latin.txt")]));
    found.as_str().expect("a text").to_owned()
}

fn lang(page: &Page) -> String {
    page.text_of_js("return document.documentElement.lang")
}

#[test]
fn nothing_of_the_other_language_is_left_on_any_page() {
    explore(|page| {
        for (view, tag) in VIEWS.iter().flat_map(|view| ["en", "zh-CN"].map(|tag| (view, tag))) {
            // With as much to say as there can be: issues of the link, errors of fields, an infinite divergence.
            page.open(&format!("#/{view}?v=2&p=0&w=x&event=7&size=-1&logits=x&theme=neon&lang={tag}"));
            page.wait_view(view);
            assert_eq!((lang(page).as_str(), left_over(page, tag).as_str()), (tag, ""), "{view} as it opens");
            page.js("for (const folded of document.querySelectorAll('details')) folded.open = true;");
            for unit in ["nats", "dits"] {
                if page.js("return !document.querySelector('main:is(.ledger, .lesson)')") == true {
                    page.choose("#unit", unit);
                }
                page.settle();
                assert_eq!(left_over(page, tag), "", "{view} in {unit}, unfolded");
            }
            for text in ["one", "1,234,5x", "1e99", "0,5"] {
                let refuse = "for (const field of document.querySelectorAll('main [role=spinbutton]')) if (field.checkVisibility() && !field.disabled) {
                    field.focus(); field.select(); document.execCommand('insertText', false, arguments[0]);
                    await new Promise(requestAnimationFrame); break; }";
                page.session().js_async(refuse, json!([text]));
                assert_eq!(left_over(page, tag), "", "{view} where {text} is typed");
            }
        }
    });
}

/// Where the reader is: which page, what has the focus, what is unfolded or chosen, and how far below the header what stands there is.
const PLACE: &str = "const anchor = document.querySelector(arguments[0]), open = css => [...document.querySelectorAll(css)].map(each => each.id).join();
    return [document.querySelector('main').classList[0], document.activeElement.id, open('details[open]'), open('.menu-panel.open'),
        open('main input:checked'), [...document.querySelectorAll('main select')].map(select => select.value).join(),
        Math.abs((anchor?.getBoundingClientRect().top ?? 0) - (arguments[1] ?? 0)) < 40]";

#[test]
fn a_change_of_language_changes_nothing_else() {
    // A page, what is chosen there and in no link, and what is scrolled to.
    let places = [
        ("lesson", "#lesson-step li:nth-child(4) button", "#lesson-title"),
        ("explore", "#average-over input[value=q]", "#chart-terms-left"),
        ("information", "#none", "#chart-p"),
        ("neuron", "#tanh", "#chart-sigmoid"),
        ("softmax", "#none", "#sentence"),
        ("evidence", "#none", "#chart-bet"),
        ("ledger", "#none", "#S12"),
    ];
    let choose = "document.querySelector(arguments[0])?.click(); document.querySelector('details')?.setAttribute('open', '');";
    let scroll = "document.querySelector('#settings-button').click();
        document.querySelector(arguments[0]).scrollIntoView({ block: 'start' });
        scrollBy(0, -120);
        document.querySelector('#lang').focus({ preventScroll: true });
        return document.querySelector(arguments[0]).getBoundingClientRect().top";
    let speak =
        "const select = document.querySelector('#lang'); select.value = arguments[0]; select.dispatchEvent(new Event('change'));";
    explore(|page| {
        for (device, (view, chosen, anchor)) in
            [Device::DESKTOP, Device::PHONE].iter().flat_map(|it| places.map(|place| (it, place)))
        {
            page.set_device(device);
            page.open("#/softmax?v=1");
            page.paste("#temperature-number", "2");
            page.js_with(choose, json!([format!("nav a[href='#/{view}']")]));
            page.wait_view(view);
            page.js_with(choose, json!([chosen]));
            page.settle();
            let top = page.js_with(scroll, json!([anchor]));
            let seen = || (page.js_with(PLACE, json!([anchor, top])), page.quantities());
            let before = seen();
            for tag in ["zh-CN", "en"] {
                page.js_with(speak, json!([tag]));
                page.wait_eq("the language", || lang(page), &tag.to_owned());
                page.settle();
                assert_eq!(seen(), before, "{view} on {device:?}, to {tag}");
            }
            page.chord(&[Key::Control, Key::Char('z')]);
            page.wait_view("softmax");
            assert_eq!(page.value("#temperature-number"), "1", "undo takes back what was edited before");
        }
    });
}

#[test]
fn the_language_is_the_links_or_the_chosen_one_or_the_browsers() {
    explore(|page| {
        page.open("");
        // What the browser asks for; what is saved; the link; the language.
        for (wanted, saved, link, shown) in [
            ("['zh-CN', 'en']", "", "", "zh-CN"),
            ("['zh-Hans-HK']", "", "", "zh-CN"),
            ("['fr', 'zh']", "", "#/softmax", "zh-CN"),
            ("['zh-Hant', 'zh', 'en']", "", "", "en"),
            ("[]", "", "", "en"),
            ("['zh-CN']", "", "#/softmax?v=1&lang=en", "en"),
            ("['zh-CN']", "&lang=en", "", "en"),
            ("['en']", "&lang=zh-CN", "", "zh-CN"),
            ("['en']", "&lang=zh-CN", "#/softmax?v=1&lang=en", "en"),
            ("['en']", "", "#/softmax?v=1&lang=zh-CN", "zh-CN"),
            ("['en']", "", "#/softmax?v=1&lang=zh-TW", "en"),
        ] {
            page.js_with("localStorage.setItem('wormteeth.settings', `#/explore?v=1${arguments[0]}`)", json!([saved]));
            page.before_each_document(&format!(
                "Object.defineProperty(Navigator.prototype, 'languages', {{ configurable: true, get: () => {wanted} }});"
            ));
            page.open(link);
            assert_eq!(lang(page), shown, "{wanted}, saved {saved:?}, {link}");
            let unread = page.visible_text("#link-issues").is_empty();
            assert_eq!(unread, !link.ends_with("zh-TW"), "{link}");
        }
    });
}
