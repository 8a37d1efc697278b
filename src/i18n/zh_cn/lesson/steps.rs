//! The fourteen steps: titles, texts, tasks.

use crate::i18n::lesson::{bits, largest_term};
use crate::i18n::lesson_facts::DrawnFit;
use crate::i18n::zh_cn::explore::teeth;
use crate::i18n::zh_cn::sentences::listed;
use crate::i18n::{LessonFacts, QuestionWords, StepWords};
use crate::model::LessonStep;
use crate::model::number::{format_approx, format_count, format_figure, format_number, format_parameter};

pub(super) fn step(step: LessonStep) -> StepWords {
    match step {
        LessonStep::Worms => StepWords {
            title: "远方的蠕虫",
            text: |facts| {
                format!(
                    "在离地球很远的地方，科学家数过 *{}*\u{a0}条蠕虫的牙齿。_一条蠕虫有 0 至 10\u{a0}颗牙，共 11\u{a0}种可能。_蓝色的柱子是观测分布 *P*：每种齿数的蠕虫各占多大比例。把数据传回地球，每个数都代价高昂。能不能用简单的*模型*来代替，只传一个数，甚至一个数也不传？",
                    format_count(facts.worms),
                )
            },
            task: "拖动一根柱子，或在它下方输入条数。这里改的是副本，其他页面不受影响。",
            chart: "观测分布 P",
            question: None,
        },
        LessonStep::Bit => StepWords {
            title: "什么是比特",
            text: |_| {
                "信息用比特来度量。一个是非题，如果两种答案的可能性相等，知道了答案，就得到 1\u{a0}*比特*的信息。_这时每种答案的概率都是 ½，就是图中给定的那一点。_现在从 8\u{a0}条蠕虫中随机选出 1\u{a0}条，每条选中的可能性相等。".to_owned()
            },
            task: "至少要问几个是非题，才能保证找出它？请输入一个整数。",
            chart: "概率为 p 的结果有多少信息",
            question: Some(QuestionWords {
                label: "是非题的个数",
                answer: |_| {
                    "三个就够：每问一个，剩下的蠕虫就减半，8\u{a0}条变 4\u{a0}条，4\u{a0}条变 2\u{a0}条，最后只剩 1\u{a0}条。可见概率为 1/8 的结果含有 *3*\u{a0}比特的信息，因为 8 = 2³；一般地，概率为 p 的结果，信息量为 *−log₂ p*，称为*自信息*。结果越罕见，信息量越大；必然的结果没有信息。_信息量也可以不是整数，这是对许多消息取平均而言的。_".to_owned()
                },
                chart: "概率为 p 的结果有多少信息：−log₂ p",
            }),
        },
        LessonStep::DrawYourModel => StepWords {
            title: "自己画一个模型",
            text: |_| {
                format!(
                    "*模型* Q 给每种齿数规定一个概率。请在观测分布上面画出你的模型：尽量像它，还是尽量简单，由你决定。只有比例起作用：每根柱子除以总和，就是概率。_你的模型代价多大，第 {}\u{a0}步揭晓。_",
                    LessonStep::Cost.number(),
                )
            },
            task: "怎样的模型既简单，又接近 P？在图上横向拖动把它画出来，或为每种齿数输入条数，然后保留这个模型。",
            chart: "观测分布 P 与你的模型",
            question: Some(QuestionWords {
                label: "你的模型",
                answer: |_| {
                    format!(
                        "画出来的模型是 11\u{a0}个占比，总和为 1，所以要传 10\u{a0}个数。它可以非常接近 P，只是要传的太多；下一步的两个模型就省得多。用这样的模型，每条蠕虫要付出多大代价，第 {}\u{a0}步揭晓。",
                        LessonStep::Cost.number(),
                    )
                },
                chart: "观测分布 P 与你的模型",
            }),
        },
        LessonStep::SimpleModels => StepWords {
            title: "两个简单的模型",
            text: |facts| {
                format!(
                    "*均匀分布*认为 11\u{a0}种齿数的概率相等：它没有*参数*，也就是一个数也不用传。*二项分布*设想每条蠕虫有 10\u{a0}个牙槽，各自独立，长牙的概率都是 p：参数只有一个。蠕虫平均有 *{}*\u{a0}颗牙，牙槽有 10\u{a0}个，所以科学家取 p = 0.57。_橙色轮廓是模型预期的条数。_",
                    format_figure(facts.mean),
                )
            },
            task: "两个模型都选来看看，再移动二项分布的 p。",
            chart: "观测分布 P 与模型 Q",
            question: None,
        },
        LessonStep::WhichIsCloser => StepWords {
            title: "哪个模型更接近观测分布？",
            text: |_| {
                "两个模型的形状都与 P 不同。牙少的蠕虫，均匀分布预期得太多；p = 0.57 的二项分布，均值几乎正确，峰的位置却不对。传回地球的，只能是其中一个。".to_owned()
            },
            task: "均匀分布还是二项分布？选中的模型会画在图中；显示答案前可以改选。",
            chart: "观测分布 P 与模型 Q",
            question: Some(QuestionWords {
                label: "更接近 P 的模型",
                answer: |facts| {
                    let (teeth, observed, expected) = largest(facts);
                    format!(
                        "*均匀分布*更接近：用它，每条蠕虫多花 *{}*\u{a0}比特；用二项分布，多花 *{}*\u{a0}比特。二项分布的均值几乎正确，可是有 {teeth}的蠕虫，它只预期约 {expected}\u{a0}条，实际观测到 {observed}\u{a0}条。多花的比特是什么意思，接下来两步会讲。",
                        bits(facts.uniform),
                        bits(facts.binomial),
                    )
                },
                chart: "观测分布 P 与模型 Q",
            }),
        },
        LessonStep::Entropy => StepWords {
            title: "熵",
            text: |facts| {
                format!(
                    "从现在起，逐条向地球报告蠕虫的齿数，每种齿数用一个码字，即一串 0 和 1。理想的码字，长度是 −log₂ P\u{a0}比特：4\u{a0}颗牙的常见，码字短；没有牙的罕见，码字长。所有蠕虫的平均码长，就是*熵* H(P)。_假如 11\u{a0}种齿数的概率相等，熵就是 log₂ 11，即每条蠕虫 *{}*\u{a0}比特。_",
                    bits(facts.most_entropy),
                )
            },
            task: "P 的熵有多大，即平均每条蠕虫多少比特？请输入一个数。",
            chart: "观测分布 P",
            question: Some(QuestionWords {
                label: "P 的熵，比特/条",
                answer: |facts| {
                    format!(
                        "H(P) 为每条蠕虫 *{}*\u{a0}比特。下方的柱子是它的各项，即占比乘以码长：罕见的蠕虫，码字虽长，占比却小，加起来不多。熵是下界：只要蠕虫来自 P，无论怎样编码，平均码长都不会小于它。_把许多蠕虫合成一组来编码，可以任意接近这个下界；但熵并不告诉你怎样编码。_",
                        bits(facts.entropy),
                    )
                },
                chart: "观测分布 P",
            }),
        },
        LessonStep::Cost => StepWords {
            title: "用错模型的代价",
            text: cost,
            task: "换一个模型，或拖动 P 的柱子，看这个差怎样变化。",
            chart: "观测分布 P 与模型 Q",
            question: None,
        },
        LessonStep::WhereFrom => StepWords {
            title: "散度从哪里来",
            text: |facts| {
                format!(
                    "散度是许多项之和，每种齿数一项：P × log₂(P / Q)。这里的 Q 是 p = 0.57 的二项分布，总和为 *{}*\u{a0}比特。观测多于预期，那一项就增加比特；观测少于预期，就节省比特。",
                    bits(facts.binomial),
                )
            },
            task: "哪种齿数的项最大？点击它所在的一列，或输入齿数。",
            chart: "观测分布 P 与模型 Q",
            question: Some(QuestionWords {
                label: "最大的一项对应的齿数",
                answer: |facts| {
                    let (teeth, observed, expected) = largest(facts);
                    let term = facts.terms.get(facts.largest.0).copied().unwrap_or_default();
                    let negative: Vec<usize> = (0..facts.terms.len()).filter(|&bin| facts.terms[bin] < 0.0).collect();
                    format!(
                        "最大的一项来自 {teeth}，为 *{}*\u{a0}比特_，即 {}_：观测到 {observed}\u{a0}条，预期约 {expected}\u{a0}条。单独一项可以是负数：有 {}的蠕虫，预期多于观测，码字比按 P 编码时短，于是节省比特。_但节省的总抵不过多花的：没有哪种编码胜过按 P 设计的编码。_总和不会是负数，而且当且仅当 P = Q 时为 0。",
                        bits(term),
                        largest_term(facts),
                        listed(&negative),
                    )
                },
                chart: "观测分布 P 与模型 Q",
            }),
        },
        LessonStep::Swap => StepWords {
            title: "对调 P 与 Q",
            text: |facts| {
                format!(
                    "D(P‖Q) 对观测到的蠕虫求平均；Q 取二项分布时，它是 *{}*\u{a0}比特。现在把 P 与 Q 对调。D(Q‖P) 则对从模型中抽取的蠕虫求平均：它们若按 P 编码，每条要多花这么多比特。",
                    bits(facts.binomial),
                )
            },
            task: "D(Q‖P) 与 D(P‖Q) 相比，是更大、更小，还是相等？",
            chart: "观测分布 P 与模型 Q",
            question: Some(QuestionWords {
                label: "D(Q‖P) 与 D(P‖Q) 相比",
                answer: |facts| {
                    format!(
                        "D(Q‖P) 为 *{}*\u{a0}比特，小于 D(P‖Q) 的 *{}*\u{a0}比特。有 {}的蠕虫，从模型中几乎抽不到，所以原来最大的那一项，现在几乎没有权重。距离在两个方向上应当相等，可见散度*不是距离*。_三角不等式也不成立。_",
                        bits(facts.binomial_reverse),
                        bits(facts.binomial),
                        largest(facts).0,
                    )
                },
                chart: "观测分布 P 与模型 Q",
            }),
        },
        LessonStep::BestP => StepWords {
            title: "0.57 是最佳的吗？画出曲线",
            text: |facts| {
                format!(
                    "p 不同，二项分布就不同，代价也不同。已知的只有一点：p = 0.57 时，每条蠕虫多花 *{}*\u{a0}比特。从这一点往左、往右，D(P‖Q) 怎样变化？在哪里最小？",
                    bits(facts.binomial),
                )
            },
            task: "在图上从左画到右，经过给定的点，或在各格中输入数值。D 大于 3 的地方，就画到图的上沿以外。",
            chart: "D(P‖Q) 随 p 的变化：你的预测",
            question: Some(QuestionWords {
                label: "你预测的 D(P‖Q)，比特/条",
                answer: |facts| {
                    format!(
                        "D(P‖Q) 在 p = *{}* 处最小，为 *{}*\u{a0}比特：没有哪个二项分布比它拟合得更好。两端都是 *∞*：p = 0 时，凡是有牙的蠕虫，概率都是 0；p = 1 时，凡是不足 10\u{a0}颗牙的，概率都是 0。概率为 0 的结果没有码字。_最佳的二项分布仍不是最佳的模型：均匀分布只多花 *{}*\u{a0}比特。_",
                        format_figure(facts.best.p),
                        bits(facts.best.nats),
                        bits(facts.uniform),
                    )
                },
                chart: "D(P‖Q) 随 p 的变化",
            }),
        },
        LessonStep::WhyBestP => StepWords {
            title: "为什么恰好是 0.57",
            text: |facts| {
                format!(
                    "牙槽数 n = 10，所以二项分布的均值是 np；观测到的均值是 *{mean}*。曲线的斜率为 (np − 均值) / (p(1 − p) ln 2)，两个均值相等时斜率为 0，这时 p = {mean} / 10 = *{}*。_p 比它小，模型的牙太少，曲线下降；p 比它大，模型的牙太多，曲线上升。_比特数是概率的 −log₂，所以同一个 p 也使观测到这些蠕虫的概率最大，即似然最大：它就是*最大似然估计*。",
                    format_parameter(facts.best.p),
                    mean = format_figure(facts.mean),
                )
            },
            task: "移动 p，比较两个均值，看斜率在哪里变号。",
            chart: "D(P‖Q) 随 p 的变化，以及斜率",
            question: None,
        },
        LessonStep::TwoGroups => StepWords {
            title: "分成两组",
            text: |_| {
                "第三个模型也只有一个参数。它把蠕虫分成两组：0 至 5\u{a0}颗牙，6 至 10\u{a0}颗牙。同组各种齿数的概率相等，p 在这里是第二组的占比。图中的轮廓，是模型取你的 p 时预期的条数。".to_owned()
            },
            task: "把 p 移到你认为 D(P‖Q) 最小的地方。",
            chart: "观测分布 P 与两组模型",
            question: Some(QuestionWords {
                label: "你认为使 D(P‖Q) 最小的 p",
                answer: |facts| {
                    format!(
                        "最小值为 *{}*\u{a0}比特，在 p = *{}* 处，这正是观测到的第二组的占比。均匀分布没有参数，也只多花 *{}*\u{a0}比特；两者相差不到 0.001\u{a0}比特，分不出高下，宜取较简单的。",
                        bits(facts.best_two_group.nats),
                        format_figure(facts.best_two_group.p),
                        bits(facts.uniform),
                    )
                },
                chart: "两组模型的 D(P‖Q) 随 p 的变化",
            }),
        },
        LessonStep::OtherDirection => StepWords {
            title: "换一个方向",
            text: |facts| {
                format!(
                    "对二项分布最小化 D(P‖Q)，得到 p = *{}*。现在改为最小化 D(Q‖P)：它对从模型中抽取的蠕虫求平均，所以观测中少见的蠕虫，从模型中若常常抽到，代价就高。",
                    format_figure(facts.best.p),
                )
            },
            task: "把 p 移到你认为 D(Q‖P) 最小的地方。",
            chart: "D(P‖Q) 随 p 的变化",
            question: Some(QuestionWords {
                label: "你认为使 D(Q‖P) 最小的 p",
                answer: |facts| {
                    format!(
                        "D(Q‖P) 在 p = *{}* 处最小，为 *{}*\u{a0}比特：两个方向各有各的最佳模型。观测到的蠕虫，模型若漏掉，D(P‖Q) 就大，所以它的最佳模型尽量不漏掉 P 的任何部分，这叫*质量覆盖*。P 中罕见的蠕虫，模型若预期很多，D(Q‖P) 就大，所以它的最佳模型聚集在 P 的一个峰附近，这叫*众数寻求*。_变分推断最小化的是 D(Q‖P)。_",
                        format_figure(facts.best_reverse.p),
                        bits(facts.best_reverse.nats),
                    )
                },
                chart: "D(P‖Q) 与 D(Q‖P) 随 p 的变化",
            }),
        },
        LessonStep::Classifier => StepWords {
            title: "训练分类器",
            text: |facts| {
                format!(
                    "分类器给每个类别一个概率，这个预测就是 Q；标签就是 P：真实类别的概率为 1，其余为 0。P 固定，H(P) 也就固定，所以训练时最小化交叉熵，就是最小化 D(P‖Q)。这里的标签是确定的，熵为 0，两者相等：D(P‖Q) = H(P,Q) = −log₂ p，p = {} 时为 *{}*\u{a0}比特。",
                    format_number(facts.classifier.p),
                    bits(facts.classifier.nats),
                )
            },
            task: "移动 p，即预测给真实类别的概率。",
            chart: "标签 P 与预测 Q",
            question: None,
        },
    }
}

/// The number of teeth with the largest term, the worms observed there, and those expected.
fn largest(facts: &LessonFacts) -> (String, String, String) {
    let (bin, observed, expected) = facts.largest;
    (teeth(bin), format_approx(observed), format_approx(expected))
}

/// What the drawn model costs; without one, what the binomial does.
fn cost(facts: &LessonFacts) -> String {
    let ideal = format!("按 P 设计的理想编码，每条蠕虫平均花 *{}*\u{a0}比特，这就是熵", bits(facts.entropy));
    match &facts.drawn {
        None => format!(
            "{ideal}；按 p = 0.57 的二项分布设计的编码，平均花 *{}*\u{a0}比特，这就是*交叉熵* H(P,Q)。两者之差就是 *KL 散度* D(P‖Q)_（Kullback 和 Leibler，1951\u{a0}年）_：数据来自 P，却按 Q 编码，每条蠕虫多花 *{}*\u{a0}比特。",
            bits(facts.entropy + facts.binomial),
            bits(facts.binomial),
        ),
        Some(drawn) if drawn.divergence.is_infinite() => format!(
            "{ideal}。你的模型{}。于是*交叉熵* H(P,Q) 是 ∞，它减去熵，就是 *KL 散度* D(P‖Q)_（Kullback 和 Leibler，1951\u{a0}年）_，也是 *∞*。_那里哪怕只画上一点点，代价也是有限的。_",
            super::impossible(&drawn.impossible),
        ),
        Some(drawn) => format!(
            "{ideal}；按你在第 {}\u{a0}步所画的柱子设计的编码，平均花 *{}*\u{a0}比特，这就是*交叉熵* H(P,Q)。两者之差就是 *KL 散度* D(P‖Q)_（Kullback 和 Leibler，1951\u{a0}年）_：数据来自 P，却按你的 Q 编码，每条蠕虫多花 *{}*\u{a0}比特。{}",
            LessonStep::DrawYourModel.number(),
            bits(drawn.cross_entropy),
            bits(drawn.divergence),
            fit(drawn.fit(facts)),
        ),
    }
}

/// How the drawn model fits beside the simple ones.
fn fit(fit: DrawnFit) -> &'static str {
    match fit {
        DrawnFit::AsP => "你的模型与 P 本身一样好，但要传 10\u{a0}个数，均匀分布却一个数也不用传。",
        DrawnFit::AsUniform => "均匀分布的代价与你的模型相差不到 0.001\u{a0}比特，又没有参数，宜取均匀分布。",
        DrawnFit::Best => "你的模型比两个简单模型都拟合得好，但要传 10\u{a0}个数，均匀分布却一个数也不用传。",
        DrawnFit::Between => "你的模型比二项分布拟合得好，但均匀分布拟合得更好，而且没有参数。",
        DrawnFit::Worst => "两个简单模型都拟合得更好，传起来也都更省。",
    }
}
