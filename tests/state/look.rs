//! Colours and sizes of the charts.

use super::{count, with_state};
use leptos::prelude::{GetUntracked, untrack};
use wormteeth::chart::{Density, Palette};
use wormteeth::model::Theme;

#[test]
fn the_look_follows_theme_and_surroundings() {
    with_state(|state| {
        let seen = move |theme: Theme, dark: bool, narrow: bool| {
            state.settings.update(|settings| settings.theme = theme);
            state.surroundings.update(|around| {
                (around.dark, around.narrow, around.wide) = (dark, narrow, !narrow)
            });
            let look = state.look.get_untracked();
            (look.palette, look.density, untrack(move || state.theme()))
        };
        for (theme, dark, expected) in [
            (
                Theme::Auto,
                false,
                (Palette::LIGHT, Density::Normal, Theme::Light),
            ),
            (
                Theme::Auto,
                true,
                (Palette::DARK, Density::Normal, Theme::Dark),
            ),
            (
                Theme::Light,
                true,
                (Palette::LIGHT, Density::Normal, Theme::Light),
            ),
            (
                Theme::Dark,
                false,
                (Palette::DARK, Density::Normal, Theme::Dark),
            ),
            (
                Theme::Projector,
                true,
                (Palette::PROJECTOR, Density::Projector, Theme::Projector),
            ),
        ] {
            assert_eq!(seen(theme, dark, false), expected, "{theme:?}, dark {dark}");
            let (palette, _, in_force) = expected;
            assert_eq!(
                seen(theme, dark, true),
                (palette, Density::Phone, in_force),
                "{theme:?} on a phone"
            );
        }
        let style = state.style_at(1.5);
        assert_eq!(
            (style.palette, style.density, style.scale),
            (Palette::PROJECTOR, Density::Phone, 6.0)
        );
        // Neither narrow nor wide: the projector's colours, but not its sizes.
        state.surroundings.update(|around| around.narrow = false);
        let look = state.look.get_untracked();
        assert_eq!(
            (look.palette, look.density),
            (Palette::PROJECTOR, Density::Normal)
        );
    });
}

#[test]
fn forced_colours_win_over_every_theme() {
    with_state(|state| {
        let forced = Palette {
            ink: Palette::DARK.page,
            ..Palette::PROJECTOR
        };
        state
            .surroundings
            .update(|around| around.forced = Some(forced));
        for theme in Theme::ALL {
            state.settings.update(|settings| settings.theme = theme);
            assert_eq!(state.look.get_untracked().palette, forced);
        }
        state.surroundings.update(|around| around.forced = None);
        assert_eq!(state.look.get_untracked().palette, Palette::PROJECTOR);
    });
}

#[test]
fn what_does_not_change_the_look_redraws_nothing() {
    with_state(|state| {
        let redrawn = count(move || drop(state.look.read()));
        assert_eq!(redrawn.get_untracked(), 1);
        state
            .settings
            .update(|settings| settings.theme_in_link = true);
        state.surroundings.update(|around| around.still = true);
        state
            .settings
            .update(|settings| settings.theme = Theme::Light);
        assert_eq!(redrawn.get_untracked(), 1, "light was in force already");
        state
            .settings
            .update(|settings| settings.theme = Theme::Dark);
        assert_eq!(redrawn.get_untracked(), 2);
    });
}
