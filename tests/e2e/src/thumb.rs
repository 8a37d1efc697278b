//! A slider's thumb: a part that the browser makes inside it, which only its DevTools let one see.

use serde_json::{Value, json};

use crate::page::{Page, Rect};

/// What DevTools call the part.
const PSEUDO: &str = "-webkit-slider-thumb";

impl Page {
    /// The box of the thumb of `#p`, where the browser has put it.
    ///
    /// # Panics
    /// When there is no `#p`.
    #[must_use]
    #[track_caller]
    pub fn thumb(&self) -> Rect {
        let model = self.session().cdp("DOM.getBoxModel", json!({ "nodeId": self.thumb_node("p") }));
        let corner = |index: usize| model["model"]["border"][index].as_f64().expect("a number");
        Rect { x: corner(0), y: corner(1), width: corner(4) - corner(0), height: corner(5) - corner(1) }
    }

    /// A property of the computed style of the thumb of the slider with this id.
    ///
    /// # Panics
    /// When there is no such slider, or no such property.
    #[must_use]
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
        let slider = find(&document["root"], &|node| attribute(node, "id") == Some(id)).expect("the slider");
        let thumb = find(slider, &|node| attribute(node, "pseudo") == Some(PSEUDO) || attribute(node, "id") == Some("thumb"));
        thumb.unwrap_or_else(|| panic!("the slider has no thumb: {slider}"))["nodeId"].clone()
    }
}

/// The first node of a DevTools tree for which `is` holds, shadow trees included.
fn find<'tree>(node: &'tree Value, is: &dyn Fn(&Value) -> bool) -> Option<&'tree Value> {
    if is(node) {
        return Some(node);
    }
    let inside = ["children", "shadowRoots"].iter().flat_map(|key| node[*key].as_array().into_iter().flatten());
    inside.into_iter().find_map(|child| find(child, is))
}

/// An attribute of a DevTools node: a flat list of names and values.
fn attribute<'tree>(node: &'tree Value, name: &str) -> Option<&'tree str> {
    node["attributes"].as_array()?.chunks(2).find(|pair| pair[0] == name)?.get(1)?.as_str()
}
