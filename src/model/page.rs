//! The pages: what each is called, which documents it shows, and what its link says.

use super::documents::Documents;
use super::explore::middle_split;
use super::link::{self, PageKeys};

/// A page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Page {
    /// The article's story, step by step, in the reader's hands.
    Lesson,
    /// A histogram against a model: the front page.
    #[default]
    Explore,
    /// Self-information, entropy, cross-entropy, and why D is what it is.
    Information,
    /// One sigmoid neuron that learns by two costs.
    Neuron,
    /// Softmax, stable and naive.
    Softmax,
    /// What random samples say for one model against another.
    Evidence,
    /// Every claim of the article, with its figure and ours. Nothing is edited in it.
    Ledger,
}

impl Page {
    /// The pages that exist, in the order of the tabs.
    pub const ALL: [Self; 7] =
        [Self::Lesson, Self::Explore, Self::Information, Self::Neuron, Self::Softmax, Self::Evidence, Self::Ledger];

    /// The name in links.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Lesson => "lesson",
            Self::Explore => "explore",
            Self::Information => "information",
            Self::Evidence => "evidence",
            Self::Neuron => "neuron",
            Self::Softmax => "softmax",
            Self::Ledger => "ledger",
        }
    }

    /// The page of that [`key`](Self::key).
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|page| page.key() == key)
    }

    /// The keys of its links, in the order in which they are written.
    #[must_use]
    pub const fn keys(self) -> PageKeys<Documents> {
        match self {
            Self::Lesson => PageKeys { own: &link::lesson::KEYS, has_unit: false },
            Self::Explore => PageKeys { own: &link::explore::KEYS, has_unit: true },
            Self::Information => PageKeys { own: &link::information::KEYS, has_unit: true },
            Self::Evidence => PageKeys { own: &link::evidence::KEYS, has_unit: true },
            Self::Neuron => PageKeys { own: &link::neuron::KEYS, has_unit: false },
            Self::Softmax => PageKeys { own: &link::softmax::KEYS, has_unit: true },
            Self::Ledger => PageKeys { own: &[], has_unit: false },
        }
    }

    /// Whether a document that the page shows differs.
    #[must_use]
    pub fn has_changed(self, before: &Documents, after: &Documents) -> bool {
        match self {
            Self::Lesson => before.lesson.has_other_work(&after.lesson),
            Self::Explore => before.histogram != after.histogram || before.explore != after.explore,
            Self::Information => before.information != after.information,
            Self::Evidence => before.histogram != after.histogram || before.evidence != after.evidence,
            Self::Neuron => before.neuron != after.neuron,
            Self::Softmax => before.softmax != after.softmax,
            Self::Ledger => false,
        }
    }

    /// Puts what this page's links say of `from` into `into`; the documents of the other pages stay.
    pub fn copy_documents(self, into: &mut Documents, from: &Documents) {
        match self {
            Self::Lesson => into.lesson = from.lesson.clone(),
            Self::Explore => {
                into.histogram = from.histogram.clone();
                into.explore = from.explore.clone();
            }
            Self::Information => into.information = from.information.clone(),
            Self::Evidence => {
                into.evidence = from.evidence.clone();
                if into.histogram != from.histogram {
                    into.histogram = from.histogram.clone();
                    // Explore's split is not in the link, and the old one may not fit.
                    into.set_split(middle_split(from.histogram.bins()));
                }
            }
            Self::Neuron => into.neuron = from.neuron.clone(),
            Self::Softmax => into.softmax = from.softmax.clone(),
            Self::Ledger => {}
        }
    }
}
