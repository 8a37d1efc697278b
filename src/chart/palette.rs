//! The colours of the three themes, as the look gives them.

use plotters::style::Color;
use plotters_backend::BackendColor;

/// A colour of the palette: red, green, blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// The colour of a `0xRRGGBB` number.
    #[must_use]
    pub const fn new(hex: u32) -> Self {
        let [_, red, green, blue] = hex.to_be_bytes();
        Self(red, green, blue)
    }

    /// `#RRGGBB` in capitals, as plotters' SVG backend writes it.
    ///
    /// ```
    /// assert_eq!(wormteeth::chart::Palette::LIGHT.p.hex(), "#0068A8");
    /// ```
    #[must_use]
    pub fn hex(self) -> String {
        format!("#{:02X}{:02X}{:02X}", self.0, self.1, self.2)
    }

    /// This colour over another, which shows through by `1 - share`; `share` from 0 to 1.
    #[must_use]
    pub fn over(self, ground: Self, share: f64) -> Self {
        let mix = |top: u8, under: u8| (f64::from(under) + share * (f64::from(top) - f64::from(under))).round() as u8;
        Self(mix(self.0, ground.0), mix(self.1, ground.1), mix(self.2, ground.2))
    }
}

impl Color for Rgb {
    fn to_backend_color(&self) -> BackendColor {
        BackendColor { alpha: 1.0, rgb: (self.0, self.1, self.2) }
    }
}

/// The colours of one theme, named for their role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// The page, and every rim and casing that parts one mark from another.
    pub page: Rgb,
    /// The band behind the highlighted bin.
    pub band: Rgb,
    /// Text, axes, the marker of the present p.
    pub ink: Rgb,
    /// Ticks and small labels.
    pub muted: Rgb,
    /// Borders of controls.
    pub control: Rgb,
    /// Rules between rows.
    pub rule: Rgb,
    /// Gridlines.
    pub grid: Rgb,
    /// What belongs to P: filled, solid.
    pub p: Rgb,
    /// What belongs to Q: hollow, dashed, hatched.
    pub q: Rgb,
    /// A tint of P: of a bar, what both distributions have.
    pub p_tint: Rgb,
    /// The faintest tint of P: what takes from D(P‖Q).
    pub p_ghost: Rgb,
    /// The faintest tint of Q: what takes from D(Q‖P).
    pub q_ghost: Rgb,
}

impl Palette {
    /// Paper.
    pub const LIGHT: Self = Self {
        page: Rgb::new(0xFD_FCFA),
        band: Rgb::new(0xF0_EDE5),
        ink: Rgb::new(0x1B_1D1F),
        muted: Rgb::new(0x59_5F65),
        control: Rgb::new(0x7F_858B),
        rule: Rgb::new(0xDA_D7D0),
        grid: Rgb::new(0xEB_E8E2),
        p: Rgb::new(0x00_68A8),
        q: Rgb::new(0xB4_4700),
        p_tint: Rgb::new(0xA2_C7DC),
        p_ghost: Rgb::new(0xE4_EDF2),
        q_ghost: Rgb::new(0xF6_EAE1),
    };

    /// Night.
    pub const DARK: Self = Self {
        page: Rgb::new(0x15_181B),
        band: Rgb::new(0x23_292E),
        ink: Rgb::new(0xEC_EEEF),
        muted: Rgb::new(0xA6_AEB5),
        control: Rgb::new(0x7B_838B),
        rule: Rgb::new(0x34_3A40),
        grid: Rgb::new(0x26_2B30),
        p: Rgb::new(0x5A_B6EE),
        q: Rgb::new(0xF0_9A50),
        p_tint: Rgb::new(0x2E_5167),
        p_ghost: Rgb::new(0x1D_2B34),
        q_ghost: Rgb::new(0x2F_2821),
    };

    /// A bright classroom: more contrast, for washed-out projectors.
    pub const PROJECTOR: Self = Self {
        page: Rgb::new(0xFF_FFFF),
        band: Rgb::new(0xEA_EAEA),
        ink: Rgb::new(0x00_0000),
        muted: Rgb::new(0x2E_2E2E),
        control: Rgb::new(0x59_5959),
        rule: Rgb::new(0x8C_8C8C),
        grid: Rgb::new(0xD9_D9D9),
        p: Rgb::new(0x00_4C8C),
        q: Rgb::new(0xA8_3A00),
        p_tint: Rgb::new(0xB3_C9DD),
        p_ghost: Rgb::new(0xE6_EDF4),
        q_ghost: Rgb::new(0xF6_EBE6),
    };

    /// Every colour with its role's name, which is also its custom property in the page's style sheet (`--page`, `--p`, …).
    #[must_use]
    pub const fn roles(&self) -> [(&'static str, Rgb); 12] {
        [
            ("page", self.page),
            ("band", self.band),
            ("ink", self.ink),
            ("muted", self.muted),
            ("control", self.control),
            ("rule", self.rule),
            ("grid", self.grid),
            ("p", self.p),
            ("q", self.q),
            ("p-tint", self.p_tint),
            ("p-ghost", self.p_ghost),
            ("q-ghost", self.q_ghost),
        ]
    }
}
