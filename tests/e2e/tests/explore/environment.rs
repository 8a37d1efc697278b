//! Where the page lives: any sub-path, no third party, a strict policy that works, no traces but its own.

use wormteeth_e2e::{SUB_PATH, Site, explore, json};

#[test]
fn all_that_the_page_asks_for_lies_beside_it() {
    explore(|page| {
        page.open("");
        page.click("#help");
        page.press(&[wormteeth_e2e::Key::Escape]);
        for theme in ["dark", "projector", "light"] {
            page.choose("#theme", theme);
        }
        page.settle();
        let requests = page.site().requests();
        let asked = |end: &str| requests.iter().any(|request| request.path.ends_with(end) && request.status == 200);
        assert!(asked(".wasm") && asked(".js") && asked(SUB_PATH), "{requests:#?}");
        // The server saw them all: what the browser was about to send, it was about to send here.
        page.assert_no_foreign_request();
        assert!(requests.iter().all(|request| request.path.starts_with(SUB_PATH)), "{requests:#?}");
    });
}

/// Else a browser's copy from an older build would be taken for the one that the page is made for. The name is of what cargo made: from
/// the same the pinned tools make the same.
#[test]
fn the_first_files_are_named_by_what_is_in_them() {
    explore(|page| {
        page.open("");
        let named = "return performance.getEntriesByType('resource').map(entry => entry.name.split('/').at(-1))
            .filter(name => /^wormteeth-[0-9a-f]{16}(_bg\\.wasm|\\.js)$/.test(name)).map(name => name.split('.').at(-1));";
        let kinds: Vec<String> = serde_json::from_value(page.js(named)).expect("a list of texts");
        assert!(["js", "wasm"].iter().all(|kind| kinds.contains(&(*kind).to_owned())), "{kinds:?}");
    });
}

#[test]
fn the_console_stays_silent_from_the_first_byte_to_long_after() {
    explore(|page| {
        page.open("");
        // Chromium complains of an unused preload some seconds after the load.
        page.wait_for("six seconds have passed", "return performance.now() > 6000");
        assert_eq!(page.console(), Vec::<String>::new());
        page.reload();
    });
}

#[test]
fn the_policy_is_in_the_document_before_anything_that_it_governs() {
    explore(|page| {
        page.open("");
        let script = "const policies = [...document.querySelectorAll('meta[http-equiv=\"Content-Security-Policy\" i]')];
            const governed = document.querySelector('script, link, style');
            return { count: policies.length, content: policies[0]?.content,
                first: !!(policies[0]?.compareDocumentPosition(governed) & Node.DOCUMENT_POSITION_FOLLOWING) };";
        let found = page.js(script);
        assert_eq!((&found["count"], &found["first"]), (&json!(1), &json!(true)));
        let policy = found["content"].as_str().unwrap_or_default();
        let directive = |name: &str| {
            let all = policy.split(';').map(str::trim);
            all.filter_map(|directive| directive.strip_prefix(name)).map(str::trim).next().unwrap_or("(missing)").to_owned()
        };
        assert_eq!(directive("default-src "), "'none'");
        assert_eq!(directive("connect-src "), "'self'");
        assert_eq!(directive("base-uri "), "'none'");
        assert_eq!(directive("form-action "), "'none'");
        for (kind, also) in [("script-src ", &["'self'", "'wasm-unsafe-eval'"][..]), ("style-src ", &["'self'"])] {
            let allowed = directive(kind);
            let (hashes, named): (Vec<&str>, Vec<&str>) = allowed.split(' ').partition(|source| source.starts_with("'sha256-"));
            assert_eq!(named, also, "{kind}");
            assert!(hashes.len() == 1 && hashes[0].len() > 45, "{kind}{allowed}");
        }
    });
}

#[test]
fn the_policy_stops_scripts_styles_and_strangers() {
    explore(|page| {
        let stranger = Site::serve_dist();
        page.open("");
        page.js(
            "window.violations = []; document.addEventListener('securitypolicyviolation', event => violations.push(event.effectiveDirective));
             const script = document.createElement('script'); script.textContent = 'window.injected = true'; document.head.append(script);
             document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.injected = true\"><b style=\"color: red\"></b>');",
        );
        let fetched = page.session().js_async(
            "return await fetch(arguments[0], { mode: 'no-cors' }).then(() => 'sent', () => 'refused');",
            json!([stranger.url()]),
        );
        assert_eq!(fetched, "refused");
        assert_eq!(stranger.requests(), [], "a stranger hears nothing");
        page.wait_for(
            "each is reported",
            "return ['script-src-elem', 'script-src-attr', 'style-src-attr', 'connect-src'].every(kind => violations.includes(kind))",
        );
        assert_eq!(page.js("return window.injected ?? null"), json!(null));
        assert!(page.console().len() >= 4, "the browser tells of each");
        // The test's own requests: the image beside the page is not there, and the stranger's was stopped before it was sent.
        page.requested_addresses();
        page.site().forgive("x");
    });
}

#[test]
fn no_cookie_and_nothing_stored_but_work_and_settings() {
    explore(|page| {
        page.open("#/explore?p=0.3");
        page.choose("#theme", "dark");
        page.focus("#p");
        page.press(&[wormteeth_e2e::Key::Right]);
        page.wait_written("p", |p| p == "0.301");
        assert_eq!(page.js("return document.cookie"), "");
        assert_eq!(page.session().get("/cookie"), json!([]));
        let stored = page.session().js_async(
            "return { keys: Object.keys(localStorage).sort(), session: sessionStorage.length,
                databases: (await indexedDB.databases()).length, workers: (await navigator.serviceWorker.getRegistrations()).length };",
            json!([]),
        );
        let keys: Vec<String> = serde_json::from_value(stored["keys"].clone()).expect("names");
        assert!(keys.iter().all(|key| ["wormteeth.settings", "wormteeth.work"].contains(&key.as_str())), "{keys:?}");
        assert_eq!((&stored["session"], &stored["databases"]), (&json!(0), &json!(0)), "{stored}");
    });
}

#[test]
fn the_document_says_what_it_is() {
    explore(|page| {
        page.open("");
        let head = page.js(
            "const meta = name => document.querySelector(`meta[name='${name}'], meta[property='${name}']`)?.content ?? null;
             return { title: document.title, lang: document.documentElement.lang, description: meta('description'),
                viewport: meta('viewport'), image: meta('og:image'), icon: document.querySelector('link[rel~=icon]')?.getAttribute('href') ?? null };",
        );
        assert!(head["title"].as_str().is_some_and(|title| title.contains("Wormteeth")), "{head}");
        assert_eq!(head["lang"], "en");
        assert!(head["description"].as_str().is_some_and(|text| text.len() > 50), "{head}");
        assert!(!head["viewport"].to_string().contains("user-scalable"), "{head}");
        assert!(head["icon"].is_string(), "{head}");
        let image = head["image"].as_str();
        assert!(image.is_none_or(|address| address.starts_with("https://")), "an absolute address or none: {head}");
    });
}
