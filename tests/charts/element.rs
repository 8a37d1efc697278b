//! Our own elements in data coordinates, on any backend.

use plotters::chart::ChartBuilder;
use wormteeth::chart::element::{BreakMark, Handles, Hatching, HighlightedHandle, HollowBar, Ring};
use wormteeth::chart::{Rgb, Size};

use crate::measure::{LIGHT, desk};
use crate::recorder::{Call, record_on};

const SIZE: Size = Size { width: 401.0, height: 201.0 };

#[test]
fn elements_stand_where_their_coordinates_are() {
    let (color, page, style) = (LIGHT.q, LIGHT.page, desk());
    let calls = record_on(SIZE, |area| {
        // 100 units to 1 on both axes.
        let chart = ChartBuilder::on(area).build_cartesian_2d(0.0..4.0, 0.0..2.0).expect("a chart");
        let plot = chart.plotting_area();
        plot.draw(&HollowBar::new([(1.0, 0.0), (2.0, 1.0)], 10, color)).expect("a bar");
        plot.draw(&Ring::new((3.0, 1.0), 20.0, 8.0, color, page)).expect("a ring");
        plot.draw(&Handles::new(vec![(0.5, 0.5), (1.5, 0.5)], 20.0, 8.0, color, page)).expect("handles");
        plot.draw(&HighlightedHandle::new((2.5, 0.5), 50.0, 8.0, color, page)).expect("a handle");
        plot.draw(&BreakMark::new([(1.0, 0.5), (2.0, 0.5)], (0, 11), 10, page)).expect("a mark");
        plot.draw(&Hatching::new(vec![(1.0, 0.0), (2.0, 1.0), (3.0, 0.0), (4.0, 1.0)], &style, color)).expect("hatching");
    });
    let rect = |left, top, right, bottom| Call::Rect { corners: [(left, top), (right, bottom)], color };
    let disc = |center, radius, color: Rgb| Call::Disc { center, radius, color };
    let bar = [rect(100, 100, 110, 200), rect(110, 100, 190, 110), rect(190, 100, 200, 200)];
    assert_eq!(calls[..3], bar);
    assert_eq!(calls[3..5], [disc((300, 100), 24, color), disc((300, 100), 16, page)]);
    let handles = [((50, 150), 20, color), ((150, 150), 20, color), ((50, 150), 12, page), ((150, 150), 12, page)];
    assert_eq!(calls[5..9], handles.map(|(center, radius, color)| disc(center, radius, color)), "all of a colour in one go");
    assert_eq!(calls[9..11], [disc((250, 150), 58, page), disc((250, 150), 50, color)]);
    assert!(matches!(&calls[11], Call::Polygon { points, .. } if points.contains(&(250, 121)) && points.contains(&(250, 179))));
    let stroke = |y| Call::Path { points: vec![(100, y), (200, y)], width: 10, color: page };
    assert_eq!(calls[12..14], [stroke(139), stroke(161)]);
    let [Call::Path { points, width: 4, .. }] = &calls[14..] else { panic!("hatching is one line: {:?}", &calls[14..]) };
    let inside = |(x, y): &(i32, i32)| ((100..=200).contains(x) || (300..=400).contains(x)) && (100..=200).contains(y);
    assert!(points.len() > 20 && points.iter().all(inside), "{points:?}");
}

#[test]
fn a_bar_without_an_inside_is_solid_and_one_without_height_is_none() {
    let bar = |end: (i32, i32)| record_on(SIZE, |area| area.draw(&HollowBar::new([(10, 100), end], 6, LIGHT.q)).expect("a bar"));
    assert_eq!(bar((50, 95)).len(), 1);
    assert_eq!(bar((18, 20)).len(), 1);
    assert_eq!(bar((50, 100)).len(), 0);
    // Below its base it is open at the top.
    let Some(Call::Rect { corners, .. }) = bar((50, 150)).get(1).cloned() else { panic!("three pieces") };
    assert_eq!(corners, [(16, 144), (44, 150)]);
}
