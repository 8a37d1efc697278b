//! What sets a number of the sheet: a field, a slider; and the menus of lists ready made.

use super::Seen;
use crate::digits;
use crate::model::chances::{Chance, Knob, List};
use crate::model::{ListPreset, number};
use crate::state::{Place, memo};
use crate::view::field::NumberField;
use crate::view::plain::{Pace, What, flag, follows, reads};
use crate::view::select::{OWN, select};
use crate::view::slider::slider;
use crate::web::dom::{Tag, of_class, tag, told};
use web_sys::Event;

/// A number field; of the three coins with a slider. One for an outcome that there is not is hidden.
pub fn field(seen: Seen, knob: Knob) -> Tag {
    let Seen { state, work, outcomes, .. } = seen;
    let words = state.words().information();
    let id = match knob {
        Knob::Event => "event-number".to_owned(),
        Knob::Coin => "coin-number".to_owned(),
        Knob::Outcomes => "outcomes".to_owned(),
        Knob::Entry(list, entry) => [list.key(), "-", &entry.to_string()].concat(),
        Knob::OneOfCoins(coin) => ["coins-", &coin.to_string(), "-number"].concat(),
    };
    let value = memo(move || knob.text(work.session.read().sheet()));
    let field = NumberField {
        id,
        label: (words.label)(knob),
        value: reads(move || value.get()),
        take: told(move |value| work.edit(Chance::Set(knob, value))),
        place: Place::Value(knob.name()),
        step: if knob == Knob::Outcomes { "1" } else { "any" },
        range: knob.needs().ends(),
    }
    .make();
    let all = of_class("span", "knob").all(&[tag("b").with("aria-hidden", "true").text(&(words.short)(knob))]);
    match knob {
        Knob::OneOfCoins(_) => _ = all.all(&[slide(seen, knob)]),
        Knob::Entry(_, entry) => {
            let focus = told(move |event: Event| state.lit.put(&(event.type_() == "focus").then_some(entry)));
            field.listen(&["focus", "blur"], focus);
            let lit = reads(move || (state.lit.get_untracked() == Some(entry)).then(String::new));
            follows(all, Pace::Frame, What::Class("lit"), lit);
            flag(all, "hidden", move || entry >= outcomes.get());
        }
        _ => {}
    }
    all.all(&[field])
}

/// The native slider over a chance.
pub fn slide(seen: Seen, knob: Knob) -> Tag {
    let Seen { state, work, .. } = seen;
    let id = match knob {
        Knob::OneOfCoins(coin) => &["coins-", &coin.to_string()].concat(),
        _ => knob.name(),
    };
    let take = told(move |p| _ = work.edit(Chance::Set(knob, p)));
    let input =
        slider(id, &(state.words().information().label)(knob), take).with("min", "0").with("max", "1").with("step", "0.001");
    let p = move || seen.now(|sheet, _| knob.of(sheet));
    follows(input, Pace::Frame, What::Value, reads(move || Some(digits::fixed(p(), 3))));
    follows(input, Pace::Read, What::Attribute("aria-valuetext"), reads(move || Some(number::parameter(p()))))
}

/// Lists ready made: of P alone, or of both.
pub fn presets(seen: Seen, list: List) -> Tag {
    let Seen { state, work, .. } = seen;
    let words = state.words().information();
    let (id, presets) = match list {
        List::P => ("preset-p", ListPreset::LISTS),
        List::Q => ("preset-q", ListPreset::PAIRS),
    };
    let chosen = memo(move || {
        let session = work.session.read();
        presets.into_iter().find(|preset| preset.is(session.sheet())).map_or(OWN, ListPreset::key)
    });
    let choose = told(move |key: String| {
        if let Some(preset) = presets.into_iter().find(|preset| preset.key() == key) {
            work.edit(Chance::Load(preset));
        }
    });
    let [first, second, third] = presets.map(|preset| (preset.key(), (words.preset)(preset)));
    select(id, (words.presets)(list), &[(OWN, words.own), first, second, third], reads(move || chosen.get()), choose)
}
