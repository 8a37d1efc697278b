//! How charts look: the colours of the theme, and sizes for the screen or paper.

use super::hooks::{Media, forced_palette};
use crate::chart::{Density, Palette, Style};
use crate::model::Theme;
use leptos::prelude::*;

/// How charts look at any resolution.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Look {
    /// The theme's colours, or the reader's in forced-colours mode.
    pub palette: Palette,
    /// The sizes of text and strokes.
    pub density: Density,
    /// It is for paper, where a chart is smaller than on a wide screen.
    pub on_paper: bool,
}

impl Look {
    /// The look in this theme on the reader's screen or paper. Tracked.
    pub fn of(theme: Theme, media: Media) -> Self {
        let palette = match theme.in_force(media.dark.get()) {
            _ if media.printing.get() => Palette::PROJECTOR, // black on white, as theme.css says of paper
            _ if media.forced_colors.get() => forced_palette(),
            Theme::Dark => Palette::DARK,
            Theme::Projector => Palette::PROJECTOR,
            Theme::Light | Theme::Auto => Palette::LIGHT,
        };
        let density = match theme {
            _ if media.narrow.get() => Density::Phone,
            Theme::Projector if media.wide.get() => Density::Projector,
            _ => Density::Normal,
        };
        Self { palette, density, on_paper: media.printing.get() }
    }

    /// The style for a canvas of so many device pixels to a CSS pixel.
    pub fn style(self, ratio: f64) -> Style {
        Style::canvas(self.palette, self.density, ratio)
    }
}
