//! Labels in their places, with what is cut out and drawn for them.

use plotters::element::PathElement;
use plotters::style::Color;
use plotters::style::text_anchor::HPos;
use plotters_backend::DrawingBackend;

use super::{Label, LabelLayout, Placed};
use crate::chart::plot::{DrawResult, Plot, coord, stroke_width};
use crate::chart::rect::Rect;

impl<DB: DrawingBackend> Plot<'_, DB> {
    /// Places labels, the first ones first, and writes those that find a place.
    pub fn labels(&self, layout: &mut LabelLayout, labels: Vec<Label>) -> DrawResult<DB> {
        let placed = self.place(layout, labels);
        self.cut_grid(layout, &placed)?;
        self.write(&placed)
    }

    /// Places labels, the first ones first; those that find no place are left out.
    pub fn place<'a>(&self, layout: &mut LabelLayout, labels: Vec<Label<'a>>) -> Vec<Placed<'a>> {
        let mut placed = Vec::new();
        for label in labels {
            let Some(found) = layout.place(self, &label) else { continue };
            layout.taken.push(found.area);
            if let Some(ends) = found.leader {
                layout.avoid_line(ends.to_vec(), self.px(1.0));
            }
            placed.push(found);
        }
        placed
    }

    /// Cuts the gridlines behind labels, in the colour of what is behind them.
    pub fn cut_grid(&self, layout: &LabelLayout, placed: &[Placed]) -> DrawResult<DB> {
        let (across, down) = layout.clear;
        for Placed { area, .. } in placed {
            let around = Rect { left: area.left - across, right: area.right + across, ..area.grown(down) };
            for cut in layout.grid.iter().filter_map(|line| line.intersection(&around)) {
                self.root.draw(&cut.filled(self.palette().page))?;
                if let Some(on_band) = layout.band.and_then(|band| cut.intersection(&band)) {
                    self.root.draw(&on_band.filled(self.palette().band))?;
                }
            }
        }
        Ok(())
    }

    /// Writes labels, with the lines to their marks.
    pub fn write(&self, placed: &[Placed]) -> DrawResult<DB> {
        for Placed { text, look, area, end, leader } in placed {
            if let Some(ends) = leader {
                let stroke = look.color.stroke_width(stroke_width(self.px(1.0)));
                self.root.draw(&PathElement::new(ends.map(coord), stroke))?;
            }
            let x = match end {
                HPos::Left => area.left,
                HPos::Center => area.middle().0,
                HPos::Right => area.right,
            };
            self.text(text, ((x, area.middle().1), *end), *look)?;
        }
        Ok(())
    }
}
