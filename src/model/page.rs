//! The views of the page: what each is called, what is edited in it, and what its link says.

use super::evidence::EvidenceDocument;
use super::explore::ExploreDocument;
use super::information::{self, InformationDocument};
use super::link::{Key, evidence, explore as explore_keys};
use super::neuron::{self, NeuronDocument};
use super::softmax::{self, SoftmaxDocument};

/// A view of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Page {
    /// The worm lab, the front page.
    #[default]
    Explore,
    /// Self-information, entropy, cross-entropy, and why D is what it is.
    Information,
    /// What random worms say for one model against another.
    Evidence,
    /// One sigmoid neuron that learns by two costs.
    Neuron,
    /// Softmax, stable and naive.
    Softmax,
    /// Every claim of the article, with its figure and ours. Nothing is edited in it.
    Ledger,
}

/// What the reader edits, of all views.
///
/// The lab is not Explore's alone: its unit is the page's.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheets {
    /// The worm lab.
    pub lab: ExploreDocument,
    /// InformationDocument and lists.
    pub chances: InformationDocument,
    /// Evidence: the models that compete and the worms caught.
    pub catch: EvidenceDocument,
    /// The neuron's.
    pub training: NeuronDocument,
    /// Softmax's.
    pub softmax: SoftmaxDocument,
}

impl From<ExploreDocument> for Sheets {
    /// This lab, and all else as it is at first.
    fn from(lab: ExploreDocument) -> Self {
        Self { lab, ..Self::default() }
    }
}

impl Page {
    /// The views that exist, in the order of the tabs.
    pub const ALL: [Self; 6] = [Self::Explore, Self::Information, Self::Evidence, Self::Neuron, Self::Softmax, Self::Ledger];

    /// The name in links.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Explore => "explore",
            Self::Information => "information",
            Self::Evidence => "evidence",
            Self::Neuron => "neuron",
            Self::Softmax => "softmax",
            Self::Ledger => "ledger",
        }
    }

    /// The view of that [`key`](Self::key).
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|view| view.key() == key)
    }

    /// The keys of its links, in the order in which they are written; `v`, `lang` and `theme` are every view's.
    #[must_use]
    pub const fn keys(self) -> &'static [Key<Sheets>] {
        match self {
            Self::Explore => &explore_keys::EXPLORE,
            Self::Information => &information::KEYS,
            Self::Evidence => &evidence::EVIDENCE,
            Self::Neuron => &neuron::KEYS,
            Self::Softmax => &softmax::KEYS,
            Self::Ledger => &[],
        }
    }

    /// Puts what this view's links say of `from` into `into`: opening one leaves the work of the other views alone.
    pub fn take(self, into: &mut Sheets, from: &Sheets) {
        match self {
            Self::Explore => into.lab.clone_from(&from.lab),
            Self::Information => {
                into.chances.clone_from(&from.chances);
                into.lab.unit = from.lab.unit;
            }
            Self::Evidence => {
                into.catch.clone_from(&from.catch);
                if into.lab.counts != from.lab.counts {
                    into.lab.counts.clone_from(&from.lab.counts);
                    into.lab.split = from.lab.split;
                }
                into.lab.unit = from.lab.unit;
            }
            Self::Neuron => into.training = from.training,
            Self::Softmax => {
                into.softmax.clone_from(&from.softmax);
                into.lab.unit = from.lab.unit;
            }
            Self::Ledger => {}
        }
    }
}
