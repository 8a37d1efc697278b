//! Histograms worth a look, each for something that only it shows.

/// A histogram ready to be loaded: 11 bins, 0 to 10 teeth.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// The article's 500 worms, reconstructed to match every figure it prints.
    ArticleWorms,
    /// The list of 100 that most tutorials copy; it does not match the article.
    PopularTutorial,
    /// Every bin alike: the uniform model is exact, D = 0 both ways.
    Uniform,
    /// C(10, k) of 1,024 worms: the binomial at p = ½ is exact.
    ExactBinomial,
    /// Two humps of unequal height: the binomial's D(Q‖P) has two valleys against p, 0.215 and 0.773, one for each hump.
    TwoHumps,
    /// All worms have 7 teeth: H(P) = 0, and D(Q‖P) is ∞ at every p.
    OneValue,
    /// The article's worms without those of 5 teeth: D(Q‖P) is ∞ while the model expects some, for the binomial at every p from 0.001 to 0.999.
    EmptyBin,
    /// Ten worms drawn from the article's: what a small sample does to D.
    TinySample,
}

impl Preset {
    /// All presets, in the order of the menu.
    pub const ALL: [Self; 8] = [
        Self::ArticleWorms,
        Self::PopularTutorial,
        Self::Uniform,
        Self::ExactBinomial,
        Self::TwoHumps,
        Self::OneValue,
        Self::EmptyBin,
        Self::TinySample,
    ];

    /// The counts, in worms per number of teeth.
    #[must_use]
    pub const fn counts(self) -> &'static [f64] {
        match self {
            Self::ArticleWorms => &[2., 5., 19., 58., 100., 83., 58., 47., 46., 45., 37.],
            Self::PopularTutorial => &[2., 3., 5., 14., 16., 15., 12., 8., 10., 8., 7.],
            Self::Uniform => &[50., 50., 50., 50., 50., 50., 50., 50., 50., 50., 50.],
            Self::ExactBinomial => &[1., 10., 45., 120., 210., 252., 210., 120., 45., 10., 1.],
            Self::TwoHumps => &[20., 70., 110., 70., 20., 5., 15., 55., 75., 45., 15.],
            Self::OneValue => &[0., 0., 0., 0., 0., 0., 0., 500., 0., 0., 0.],
            Self::EmptyBin => &[2., 5., 19., 58., 100., 0., 58., 47., 46., 45., 37.],
            Self::TinySample => &[0., 0., 0., 1., 2., 2., 1., 1., 1., 1., 1.],
        }
    }

    /// The name in the menu's values.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::ArticleWorms => "article",
            Self::PopularTutorial => "tutorial",
            Self::Uniform => "uniform",
            Self::ExactBinomial => "binomial",
            Self::TwoHumps => "two-humps",
            Self::OneValue => "one-value",
            Self::EmptyBin => "empty-bin",
            Self::TinySample => "tiny-sample",
        }
    }

    /// The preset of that [`key`](Self::key).
    #[must_use]
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.key() == key)
    }

    /// The preset with exactly these counts.
    #[must_use]
    pub fn of(counts: &[f64]) -> Option<Self> {
        Self::ALL.into_iter().find(|preset| preset.counts() == counts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Document, HistogramDocument};

    #[test]
    fn each_is_found_by_its_key_and_by_its_counts() {
        for preset in Preset::ALL {
            assert_eq!(Preset::of_key(preset.key()), Some(preset));
            assert_eq!(Preset::of(preset.counts()), Some(preset));
            let histogram = HistogramDocument { counts: preset.counts().to_vec() };
            assert_eq!(histogram.check(), Ok(()));
            assert_eq!(preset.counts().len(), 11);
        }
        assert_eq!(Preset::of(&[1.0, 2.0]), None);
        assert_eq!(Preset::of_key("own"), None);
    }

    #[test]
    fn there_are_as_many_worms_as_their_names_say() {
        let total = |preset: Preset| preset.counts().iter().sum::<f64>();
        assert_eq!(total(Preset::ArticleWorms), 500.0);
        assert_eq!(total(Preset::PopularTutorial), 100.0);
        assert_eq!(total(Preset::ExactBinomial), 1024.0);
        assert_eq!(total(Preset::TwoHumps), 500.0);
        assert_eq!(total(Preset::TinySample), 10.0);
    }
}
