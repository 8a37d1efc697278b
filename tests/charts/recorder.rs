//! A backend that records its calls.

use std::cell::RefCell;
use std::convert::Infallible;
use std::rc::Rc;

use plotters::drawing::IntoDrawingArea;
use plotters::style::FontStyle;
use plotters::style::text_anchor::HPos;
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};
use wormteeth::chart::{Rgb, Scene, Size, Style};

pub type Spot = (i32, i32);

/// One call of the backend.
#[derive(Clone, Debug, PartialEq)]
pub enum Call {
    Rect {
        corners: [Spot; 2],
        color: Rgb,
    },
    Polygon {
        points: Vec<Spot>,
        color: Rgb,
    },
    Path {
        points: Vec<Spot>,
        width: u32,
        color: Rgb,
    },
    Disc {
        center: Spot,
        radius: u32,
        color: Rgb,
    },
    Text {
        text: String,
        at: Spot,
        size: f64,
        side: char,
        bold: bool,
        color: Rgb,
    },
    /// What charts must not do: single pixels, hairlines, hollow rectangles, measured text.
    Forbidden(&'static str),
}

impl Call {
    /// Every point that plotters got.
    pub fn spots(&self) -> Vec<Spot> {
        match self {
            Self::Rect { corners, .. } => corners.to_vec(),
            Self::Polygon { points, .. } | Self::Path { points, .. } => points.clone(),
            Self::Disc { center, .. } => vec![*center],
            Self::Text { at, .. } => vec![*at],
            Self::Forbidden(_) => Vec::new(),
        }
    }
}

/// All that a layer draws on an area of that size.
pub fn record(size: Size, scene: &impl Scene, style: &Style) -> Vec<Call> {
    let calls = Rc::new(RefCell::new(Vec::new()));
    scene.draw(&Recorder { size, calls: Rc::clone(&calls) }.into_drawing_area(), style).expect("a recorder never fails");
    calls.take()
}

struct Recorder {
    size: Size,
    calls: Rc<RefCell<Vec<Call>>>,
}

type Done = Result<(), DrawingErrorKind<Infallible>>;

impl Recorder {
    fn note(&self, call: Call) -> Done {
        self.calls.borrow_mut().push(call);
        Ok(())
    }
}

fn rgb(color: BackendColor) -> Rgb {
    assert_eq!(color.alpha, 1.0, "charts are opaque: a fill with alpha 0 does nothing");
    let (red, green, blue) = color.rgb;
    Rgb(red, green, blue)
}

impl DrawingBackend for Recorder {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (self.size.width as u32, self.size.height as u32)
    }

    fn ensure_prepared(&mut self) -> Done {
        Ok(())
    }

    fn present(&mut self) -> Done {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Done {
        self.note(Call::Forbidden("a pixel"))
    }

    fn draw_line<S: BackendStyle>(&mut self, _: BackendCoord, _: BackendCoord, _: &S) -> Done {
        self.note(Call::Forbidden("a line, which plotters-canvas moves by half a unit"))
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, fill: bool) -> Done {
        if !fill {
            return self.note(Call::Forbidden("a hollow rectangle, whose stroke SVG forgets"));
        }
        self.note(Call::Rect { corners: [from, to], color: rgb(style.color()) })
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        let points = path.into_iter().collect();
        self.note(Call::Path { points, width: style.stroke_width(), color: rgb(style.color()) })
    }

    fn draw_circle<S: BackendStyle>(&mut self, center: BackendCoord, radius: u32, style: &S, fill: bool) -> Done {
        if !fill {
            return self.note(Call::Forbidden("a stroked circle, which costs more than two discs"));
        }
        self.note(Call::Disc { center, radius, color: rgb(style.color()) })
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Done {
        self.note(Call::Polygon { points: path.into_iter().collect(), color: rgb(style.color()) })
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Done {
        assert_eq!(style.family().as_str(), wormteeth::chart::FONT);
        self.note(Call::Text {
            text: text.to_owned(),
            at,
            size: style.size(),
            bold: matches!(style.style(), FontStyle::Bold),
            color: rgb(style.color()),
            side: match style.anchor().h_pos {
                HPos::Left => 'l',
                HPos::Center => 'c',
                HPos::Right => 'r',
            },
        })
    }

    fn estimate_text_size<S: BackendTextStyle>(&self, _: &str, _: &S) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        self.note(Call::Forbidden("text was measured"))?;
        Ok((0, 0))
    }

    fn blit_bitmap(&mut self, _: BackendCoord, _: (u32, u32), _: &[u8]) -> Done {
        self.note(Call::Forbidden("a bitmap"))
    }
}
