//! "Show me": each link decodes without complaint, and the state it opens has the figures that it is to show.

use wormteeth::math::{
    Cost, Family, Gaps, Jensen, ListEntropy, Pmf, Samples, Softmax, Sweep, cross_entropy, entropy, kl, self_information,
};
use wormteeth::math::{Precision, Unit, coin_entropy};
use wormteeth::model::ledger::{LedgerFigure, Measure, rows};
use wormteeth::model::{Documents, LinkSettings, Page, Preset, decode, encode};

/// Each figure with the state that is to show it.
fn shown() -> Vec<(String, LedgerFigure, Page, Documents, Option<Unit>)> {
    let mut all = Vec::new();
    for (row, filled) in rows().into_iter().enumerate() {
        let mut state = None;
        for (place, figure) in filled.figures.into_iter().enumerate() {
            let name = format!("S{}.{}", row + 1, place + 1);
            if let Some((page, link)) = &figure.show {
                let read = decode(link);
                assert_eq!((read.page, &read.issues), (*page, &vec![]), "{name}: {link}");
                let LinkSettings { lang, theme, unit } = read.settings;
                assert_eq!((lang, theme), (None, None), "{name}: {link}");
                let documents = read.documents.expect("a query");
                assert_eq!(&encode(read.page, &documents, read.settings), link, "{name}");
                state = Some((read.page, documents, unit));
            }
            let (page, documents, unit) = state.clone().unwrap_or_else(|| panic!("{name}: the first figure of a row is shown"));
            all.push((name, figure, page, documents, unit));
        }
    }
    all
}

/// All figures that a state's view shows, in nats where they are information.
fn figures(page: Page, documents: &Documents) -> Vec<f64> {
    match page {
        Page::Explore => explore(documents),
        Page::Information => {
            let [p, q] = [&documents.information.p, &documents.information.q].map(|list| Pmf::from_counts(list).expect("a list"));
            let list = ListEntropy::new(&documents.information.p).expect("a list");
            let jensen = Jensen::of_ratios(&p, &q);
            let cross = cross_entropy(&p, &q).nats();
            // H(P,Q) − H(P) is on the page as the length of D.
            let both = [kl(&p, &q).nats(), kl(&q, &p).nats(), cross, entropy(&p), cross - entropy(&p)];
            let singles = [self_information(documents.information.event), coin_entropy(documents.information.coin)];
            [&both[..], &singles, &[list.raw, list.normalised, list.sum, jensen.mean_y, jensen.curve]].concat()
        }
        Page::Evidence => {
            let truth = documents.histogram.observed();
            let [first, second] = documents.evidence.models(truth.len());
            let mut counts = Vec::new();
            Samples::new(&truth, documents.evidence.seed as u64).sample(documents.evidence.caught, &mut counts);
            let data = Pmf::from_counts(&counts).expect("worms");
            let fitted = |of: &Pmf| {
                let family = documents.evidence.family(truth.len());
                family.pmf(truth.len(), family.fit(truth.len(), of).unwrap_or_default())
            };
            let model = if documents.evidence.refit { fitted(&data) } else { first.clone() };
            let Gaps { truth_data, data_model, truth_model } = Gaps::new(&truth, &data, &model);
            let expected = kl(&truth, &second).nats() - kl(&truth, &first).nats();
            vec![truth_data.nats(), data_model.nats(), truth_model.nats(), expected]
        }
        Page::Neuron => {
            let start = documents.neuron.neuron();
            let both = Cost::ALL.map(|cost| start.run(cost, documents.neuron.steps)[documents.neuron.step]);
            both.iter().flat_map(|state| [state.a, state.gradient.w, state.gradient.b, state.gradient.slope]).collect()
        }
        Page::Softmax => {
            let sheet = &documents.softmax;
            let nll = Softmax::new(&sheet.logits, sheet.temperature).expect("logits").nll(sheet.target);
            let naive = wormteeth::math::NaiveSoftmax::new(&sheet.logits, sheet.temperature, sheet.target, Precision::Double);
            vec![nll.expect("a class"), naive.expect("logits").nll.unwrap_or(f64::INFINITY)]
        }
        Page::Ledger => Vec::new(),
    }
}

fn explore(documents: &Documents) -> Vec<f64> {
    let Documents { histogram, explore, .. } = documents;
    assert_eq!(histogram.preset(), Some(Preset::ArticleWorms));
    let (p, bins) = (histogram.observed(), histogram.bins());
    let q = explore.q(bins);
    let sweep = Sweep::new(explore.family(), bins);
    let least = sweep.least_forward(&p);
    let leasts =
        wormteeth::model::Model::ALL.map(|model| Sweep::new(explore.family_of(model), bins).least_forward(&p).value.nats());
    let uniform = kl(&p, &Family::Uniform.pmf(bins, 0.0)).nats();
    let figures = [
        kl(&p, &q).nats(),
        kl(&q, &p).nats(),
        cross_entropy(&p, &q).nats(),
        entropy(&p),
        cross_entropy(&p, &q).nats() - entropy(&p),
        p.mean(),
        least.p.unwrap_or(f64::NAN),
        least.value.nats(),
        // Beside the tie on the cards.
        uniform - leasts[2],
        bins as f64,
        (bins - 1) as f64,
        q.p()[0],
    ];
    [&figures[..], &leasts].concat()
}

#[test]
fn each_link_opens_a_state_that_shows_its_figures() {
    // Not on the page as figures: what other coins have, what differences come to, and slopes of tanh and at 0.
    let beside = ["S15.2", "S19.3", "S19.4", "S20.5", "S20.6", "S21.2", "S21.3"];
    let mut seen = 0;
    for (name, figure, page, documents, _) in shown() {
        if beside.contains(&name.as_str()) {
            continue;
        }
        let nats = if let Measure::Information(unit) = figure.measure { unit.to_nats(figure.value) } else { figure.value };
        let figures = figures(page, &documents);
        let found = figures.iter().any(|each| *each == nats || (each - nats).abs() < 1e-12 * (1.0 + nats.abs()));
        assert!(found, "{name} is {nats:e}, and {page:?} shows {figures:?}");
        seen += 1;
    }
    assert_eq!(seen, 62);
}

#[test]
fn a_link_shows_information_in_the_unit_of_its_figures() {
    for (name, figure, page, _, shown_in) in shown() {
        match (figure.measure, page) {
            (Measure::Information(unit), Page::Explore | Page::Information | Page::Evidence | Page::Softmax) => {
                assert_eq!(shown_in, Some(unit), "{name}");
            }
            (Measure::Information(_), _) => panic!("{name} is no figure of {page:?}"),
            _ => assert!(shown_in.is_none_or(|unit| unit == Unit::Bits), "{name}"),
        }
    }
}

#[test]
fn one_opens_every_page_but_the_ledger() {
    let all = shown();
    for page in Page::ALL {
        assert_eq!(all.iter().any(|(_, _, each, ..)| *each == page), page != Page::Ledger, "{page:?}");
    }
    let read = decode("#/ledger?v=1&counts=1,2&theme=dark&p=7");
    assert_eq!((read.page, read.documents, read.issues), (Page::Ledger, Some(Documents::default()), vec![]));
}
