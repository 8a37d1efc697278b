//! Logits worth a look, each for something that only they show.

use super::SoftmaxDocument;

/// Logits and a target ready to be loaded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SoftmaxPreset {
    /// Three classes, the target the least likely: a mistake and its correction.
    OneTwoThree,
    /// The article's prediction [.7, .1, .1, .1] of the label [1, 0, 0, 0], by its logits ln p: 0.5146 bits.
    Article,
    /// Four classes alike: the NLL is log 4 whatever the target.
    Equal,
    /// f32 underflows to log 0 where f64 still has the figure.
    FarApart,
    /// exp overflows in f32 and f64; the NLL is 1000 nats.
    Thousand,
    /// Every exp underflows to 0, and softmax is as plain as that of 2.5, 1.5, 3.
    LowTogether,
}

impl SoftmaxPreset {
    /// All presets, in the order of the menu.
    pub const ALL: [Self; 6] = [Self::OneTwoThree, Self::Article, Self::Equal, Self::FarApart, Self::Thousand, Self::LowTogether];

    /// The logits, and the target.
    #[must_use]
    pub const fn logits(self) -> (&'static [f64], usize) {
        /// ln 0.7 and ln 0.1.
        const ARTICLE: [f64; 4] =
            [-0.356_674_943_938_732_4, -2.302_585_092_994_045_5, -2.302_585_092_994_045_5, -2.302_585_092_994_045_5];
        match self {
            Self::OneTwoThree => (&[1., 2., 3.], 0),
            Self::Article => (&ARTICLE, 0),
            Self::Equal => (&[0., 0., 0., 0.], 0),
            Self::FarApart => (&[60., 20., -20., -60.], 3),
            Self::Thousand => (&[1000., 0.], 1),
            Self::LowTogether => (&[-1000., -1001., -999.5], 0),
        }
    }

    /// The document that it makes.
    #[must_use]
    pub fn document(self) -> SoftmaxDocument {
        let (logits, target) = self.logits();
        SoftmaxDocument { logits: logits.to_vec(), target, temperature: 1.0 }
    }

    /// The name in the menu's values.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::OneTwoThree => "one-two-three",
            Self::Article => "article",
            Self::Equal => "equal",
            Self::FarApart => "far-apart",
            Self::Thousand => "thousand",
            Self::LowTogether => "low-together",
        }
    }

    /// The preset with exactly these logits, whatever the target.
    #[must_use]
    pub fn of(logits: &[f64]) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.logits().0 == logits)
    }
}
