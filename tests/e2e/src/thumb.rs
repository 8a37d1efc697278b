//! A slider's thumb: a part that the browser makes inside it, which only Chromium's DevTools let one see.

use serde_json::{Value, json};

use crate::page::Page;
use crate::reading::Rect;

impl Page {
    /// The box of the thumb of `#p`, where the browser has put it.
    #[track_caller]
    pub fn thumb(&self) -> Rect {
        let model = self.session().cdp("DOM.getBoxModel", json!({ "nodeId": self.thumb_node("p") }));
        let corner = |index: usize| model["model"]["border"][index].as_f64().expect("a number");
        Rect { x: corner(0), y: corner(1), width: corner(4) - corner(0), height: corner(5) - corner(1) }
    }

    /// A property of the computed style of the thumb of the slider with this id.
    #[track_caller]
    pub fn thumb_style(&self, slider: &str, property: &str) -> String {
        let node = self.thumb_node(slider);
        self.session().cdp("CSS.enable", json!({}));
        let styles = self.session().cdp("CSS.getComputedStyleForNode", json!({ "nodeId": node }));
        let found = styles["computedStyle"].as_array().into_iter().flatten().find(|style| style["name"] == property);
        found.and_then(|style| style["value"].as_str()).expect("a property of CSS").to_owned()
    }

    #[track_caller]
    fn thumb_node(&self, id: &str) -> Value {
        let document = self.session().cdp("DOM.getDocument", json!({ "depth": -1, "pierce": true }));
        let slider = find(&document["root"], id).expect("the slider");
        find(slider, "thumb").unwrap_or_else(|| panic!("the slider has no thumb: {slider}"))["nodeId"].clone()
    }
}

/// The first node with this id in a DevTools tree, shadow trees included, whose attributes are a flat list of names and values.
fn find<'tree>(node: &'tree Value, id: &str) -> Option<&'tree Value> {
    let attributes = node["attributes"].as_array().map_or(&[][..], Vec::as_slice);
    if attributes.chunks(2).any(|pair| pair[0] == "id" && pair[1] == id) {
        return Some(node);
    }
    ["children", "shadowRoots"]
        .iter()
        .flat_map(|key| node[*key].as_array().into_iter().flatten())
        .find_map(|child| find(child, id))
}
