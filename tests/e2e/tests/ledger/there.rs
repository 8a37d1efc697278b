//! Where the view that "show me" opens has the figure.

use wormteeth_e2e::Page;

/// How many figures no other program tells: a coin's neighbour, what differences of a cost come to, and the worms of a seed.
pub const NOWHERE_ELSE: usize = 9;

/// Where to look.
pub enum Look {
    /// What is read there is the figure, within this.
    At(fn(&Page) -> Option<f64>, f64),
    /// The view draws it, or sets it free to be chosen, but has no figure of it.
    Nowhere,
}

const CLOSE: f64 = 1e-12;
/// A difference quotient is no closer to a gradient than that.
const DIFFERENCE: f64 = 1e-8;

fn quantity(page: &Page, name: &str) -> Option<f64> {
    page.find_quantity(name).map(|quantity| quantity.value)
}

fn difference(page: &Page, from: &str, less: &str) -> Option<f64> {
    Some(quantity(page, from)? - quantity(page, less)?)
}

fn bins(page: &Page) -> Option<f64> {
    page.value("#bins").parse().ok()
}

fn terms(page: &Page) -> Option<f64> {
    let all = page.quantities();
    let terms: Vec<f64> = all.iter().filter(|each| each.name.starts_with("term.pq.")).map(|each| each.value).collect();
    (terms.len() == 11).then(|| terms.iter().sum())
}

/// Where the figure of that name is to be found.
pub fn there(name: &str) -> Look {
    let read: fn(&Page) -> Option<f64> = match name {
        "S1.1" | "S5.2" | "S7.3" | "S8.1" | "S11.1" | "S16.1" | "S16.2" | "S17.1" => |page| quantity(page, "kl.pq"),
        "S1.2" | "S17.2" => |page| difference(page, "ce.pq", "h.p"),
        "S2.1" => bins,
        // The uniform model's entropy is the log of 11.
        "S3.1" => |page| Some((-quantity(page, "h.q")?).exp2()),
        "S4.1" => |page| quantity(page, "mean.p"),
        "S4.2" | "S6.1" | "S7.2" | "S9.1" | "S9.2" => |page| quantity(page, "argmin.pq"),
        "S4.3" => |page| bins(page).map(|bins| bins - 1.0),
        "S5.1" => |page| quantity(page, "model.uniform.kl.pq"),
        "S6.2" | "S7.1" => |page| quantity(page, "min.pq"),
        "S6.3" => |page| difference(page, "model.uniform.kl.pq", "model.two-group.kl.pq"),
        "S8.2" | "S16.3" => |page| quantity(page, "kl.qp"),
        "S10.1" | "S17.4" => |page| quantity(page, "h.p"),
        "S10.2" | "S16.4" | "S17.3" => |page| quantity(page, "ce.pq"),
        "S11.2" => terms,
        "S12.1" => |page| quantity(page, "jensen.mean"),
        "S12.2" => |page| quantity(page, "jensen.curve"),
        "S12.3" | "S12.4" => |page| quantity(page, "evidence.expected"),
        "S13.1" | "S13.2" => |page| quantity(page, "event.information"),
        "S14.1" | "S14.2" | "S14.3" => |page| quantity(page, "list.h.raw"),
        "S14.4" => |page| quantity(page, "list.h.normalised"),
        "S14.5" => |page| quantity(page, "list.sum"),
        "S15.1" => |page| quantity(page, "coin.h"),
        "S18.1" | "S18.2" | "S18.3" | "S18.4" => |page| quantity(page, "neuron.quadratic.a"),
        "S19.1" | "S19.2" => |page| quantity(page, "neuron.quadratic.gradient.w"),
        "S19.3" | "S19.4" => return Look::At(|page| quantity(page, "neuron.quadratic.gradient.w"), DIFFERENCE),
        "S20.1" | "S20.2" => |page| quantity(page, "neuron.cross-entropy.gradient.w"),
        "S20.5" | "S20.6" => return Look::At(|page| quantity(page, "neuron.cross-entropy.gradient.w"), DIFFERENCE),
        "S20.3" | "S20.4" => |page| quantity(page, "neuron.cross-entropy.a"),
        // (a − y)·σ′ over a, as y = 0.
        "S21.1" => |page| Some(quantity(page, "neuron.quadratic.gradient.b")? / quantity(page, "neuron.quadratic.a")?),
        "S22.1" | "S22.3" => |page| quantity(page, "softmax.nll"),
        "S22.2" | "S22.4" => |page| quantity(page, "softmax.naive.f64.nll"),
        "S23.1" => |page| quantity(page, "gap.truth-data"),
        "S23.2" | "S23.4" => |page| quantity(page, "gap.data-model"),
        "S23.3" => |page| quantity(page, "gap.truth-model"),
        "S15.2" | "S21.2" | "S21.3" => return Look::Nowhere,
        _ => panic!("nobody says where {name} is shown"),
    };
    Look::At(read, CLOSE)
}
