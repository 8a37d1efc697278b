//! Where the page lives: a strict policy that works, files that are asked for once, no traces but its own. That it asks nobody else and
//! for nothing outside its folder is asked after every test.

use wormteeth_e2e::{Key, Site, explore, json};

/// A file is named by what is in it, else a browser's copy from an older build would be taken for the one that the page is made for. A
/// preload that is not what the page then asks for would be fetched twice, and the browser would complain of it some seconds later.
#[test]
fn the_first_files_are_named_by_what_is_in_them_and_fetched_once() {
    explore(|page| {
        page.open("");
        let preloads =
            page.js("return [...document.querySelectorAll('link[rel$=preload]')].map(link => link.href.split('/').at(-1))");
        let preloads: Vec<String> = serde_json::from_value(preloads).expect("names");
        let hash = |name: &str, end: &str| name.strip_prefix("wormteeth-")?.strip_suffix(end).map(str::to_owned);
        let [script, wasm] = &preloads[..] else { panic!("other files than a script and its WebAssembly: {preloads:?}") };
        let hashes = [hash(script, ".js"), hash(wasm, "_bg.wasm")].map(Option::unwrap_or_default);
        assert!(
            hashes.iter().all(|hash| (12..=16).contains(&hash.len()) && hash.bytes().all(|byte| byte.is_ascii_hexdigit())),
            "{preloads:?}"
        );
        let requests = page.site().requests();
        for file in preloads {
            let times = requests.iter().filter(|request| request.path.ends_with(&file)).count();
            assert_eq!(times, 1, "{file}: {requests:#?}");
        }
    });
}

#[test]
fn the_built_page_has_the_policy_of_its_source_before_all_that_it_governs() {
    let source = include_str!("../../../../index.html");
    let policy = source.split("content=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("the policy comes first");
    let policy = policy.replace("TRUNK_LOADER", "HASH").replace("BOOT_SCRIPT", "HASH").replace("PAGE_STYLE", "HASH");
    explore(|page| {
        page.open("");
        let built = page.js(
            "const policy = document.querySelector('meta[http-equiv=Content-Security-Policy]');
             const follows = policy.compareDocumentPosition(document.querySelector('script, link, style')) & Node.DOCUMENT_POSITION_FOLLOWING;
             return [follows > 0, policy.content.replaceAll(/sha256-[\\w+/]{43}=/g, 'sha256-HASH')];",
        );
        assert_eq!(built, json!([true, policy]));
        let image = page.text_of_js("return document.querySelector('meta[property=\"og:image\"]')?.content");
        assert!(image.is_empty() || image.starts_with("https://"), "an absolute address or none: {image}");
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
        page.wait_for("the image is answered", "return document.querySelector('img[src=x]').complete");
        assert_eq!(page.js("return window.injected ?? null"), json!(null));
        assert!(page.console().len() >= 4, "the browser tells of each");
        // The test's own requests: the image beside the page is not there, and the stranger's was stopped before it was sent.
        page.session().take_log("performance");
        page.site().forgive("x");
    });
}

#[test]
fn no_cookie_and_nothing_stored_but_work_and_settings() {
    explore(|page| {
        page.open("#/explore?p=0.3");
        page.choose("#theme", "dark");
        page.focus("#p");
        page.press(&[Key::Right]);
        page.wait_written("p", |p| p == "0.301");
        assert_eq!(page.session().get("/cookie"), json!([]));
        let stored = page.session().js_async(
            "return [Object.keys(localStorage).sort(), sessionStorage.length, (await indexedDB.databases()).length,
                (await navigator.serviceWorker.getRegistrations()).length];",
            json!([]),
        );
        assert_eq!(stored, json!([["wormteeth.settings", "wormteeth.work"], 0, 0, 0]));
    });
}
