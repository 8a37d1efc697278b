//! Simplified Chinese, as a textbook of statistics says it. A space stands between Han and Latin letters or figures, none before full-width
//! punctuation; between a figure and its measure word or unit it is U+00A0, which does not break.

mod evidence;
mod explore;
mod information;
mod ledger;
mod lesson;
mod neuron;
mod sentences;
mod softmax;

use super::{Interface, Messages};
use crate::math::Unit;
use crate::model::{Page, Preset, Theme};

pub(super) static MESSAGES: Messages = Messages {
    name: "中文",
    tag: "zh-CN",
    title: "Wormteeth：动手学 KL 散度",
    description: "拖动直方图的柱子，移动模型的参数，看两个方向的 KL 散度怎样变化。",
    ui: Interface {
        views: "页面",
        unit: "单位",
        language: "语言",
        theme: "主题",
        help: "帮助",
        close: "关闭",
        share: "分享",
        shared: "链接已复制。",
        share_failed: "浏览器不允许本页复制链接，请从这里复制：",
        undo: "撤销",
        redo: "重做",
        crashed: "出了点问题，页面已停止运行。你的改动都在这个链接里：重新加载即可继续，也可以重新开始。",
        reset: "重新开始",
        draw_failed: "无法绘制这张图。图中内容如下：",
        source_title: "出处",
        source: [
            "故事和数值出自 Will Kurt 的",
            "《Kullback–Leibler Divergence Explained》",
            "（Count Bayesie，2017\u{a0}年）。本页所说的“文章”，是转述它的一篇中文文章。",
        ],
        menu: "菜单",
        comma: "，",
        colon: "：",
        link_issues_line: |parts| format!("这个链接有 {parts}\u{a0}处无法使用"),
        kept_issues_line: |parts| format!("上次保存的内容有 {parts}\u{a0}处无法使用"),
    },
    lesson: lesson::LESSON,
    explore: explore::EXPLORE,
    information: information::INFORMATION,
    evidence: evidence::EVIDENCE,
    neuron: neuron::NEURON,
    softmax: softmax::SOFTMAX,
    ledger: ledger::LEDGER,
    page: |page| match page {
        Page::Lesson => "课程",
        Page::Explore => "探索",
        Page::Information => "信息量",
        Page::Evidence => "证据",
        Page::Neuron => "神经元",
        Page::Softmax => "Softmax",
        Page::Ledger => "逐条核对",
    },
    model: explore::name,
    preset: |preset| match preset {
        Preset::ArticleWorms => "文章中的蠕虫",
        Preset::PopularTutorial => "教程常用数据",
        Preset::Uniform => "均匀",
        Preset::ExactBinomial => "恰为二项分布",
        Preset::TwoHumps => "双峰",
        Preset::OneValue => "齿数全同",
        Preset::EmptyBin => "缺一种齿数",
        Preset::TinySample => "10\u{a0}条的小样本",
    },
    theme: |theme| match theme {
        Theme::Auto => "自动",
        Theme::Light => "浅色",
        Theme::Dark => "深色",
        Theme::Projector => "投影",
    },
    unit,
    insight: sentences::insight,
    field_error: sentences::field_error,
    link_issue: sentences::link_issue,
};

fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Bits => "比特",
        Unit::Nats => "奈特",
        Unit::Dits => "迪特",
    }
}

/// A list of figures, which is made for English.
fn listed(figures: &str) -> String {
    figures.replace("; ", "；").replace(", ", "、").replace(": ", "：")
}
