/** Activities, answers to them and what these come to: docs/activities.md, as types. */

type Masking = 'open' | 'after_own' | 'until_revealed' | 'never';
type Passing = 'nothing_to_add' | 'rather_not';
type Stand = 'agree' | 'disagree' | 'pass';

interface Activity {
  prompt: string;
  masking: Masking;
  seconds: number;
  task: Task;
}

/** What each kind needs to know, by its name. */
interface Tasks {
  open_answer: {beginning: string; inTalk: boolean};
  poll: {options: string[]; least: number; most: number};
  rating: {scale: 'stars' | 'points' | 'percent'; lowest: number; highest: number; lowName: string; highName: string};
  dial: {film: string; lowName: string; highName: string};
  ranking: {options: string[]};
  card_sort: {cards: string[]; groups: string[]};
  stands: {statements: {text: string; said?: number}[]};
  show_of_hands: {};
  text_marks: {text: string; marks: string[]; most: number};
  picture_pins: {picture: string; feelings: string[]; most: number};
  role_play: {parts: {name: string; brief: string}[]};
}

/** What an answer to each kind is. */
interface Answers {
  open_answer: {texts: string[]};
  poll: {chosen: number[]};
  rating: {value: number};
  dial: {points: {at: number; value: number}[]};
  ranking: {order: number[]};
  card_sort: {groups: {name: string; cards: number[]}[]};
  stands: {stands: Stand[]};
  show_of_hands: {up: boolean};
  text_marks: {marks: {from: number; to: number; as: number; comment: string}[]};
  picture_pins: {pins: {x: number; y: number; feeling: number; comment: string}[]};
  role_play: {text: string};
}

type KindName = keyof Tasks;
type TaskOf<K extends KindName> = {kind: K} & Tasks[K];
type AnswerOf<K extends KindName> = {kind: K} & Answers[K];
type Task = {[K in KindName]: TaskOf<K>}[KindName];
type Answer = {[K in KindName]: AnswerOf<K>}[KindName];

/** What answers come to: few shapes for all kinds. */
type Figure =
  | {shape: 'bars'; measure: 'people' | 'mean_rank'; labels: string[]; series: {name: string; values: number[]}[]}
  | {shape: 'matrix'; labels: string[]; values: number[][]}
  | {shape: 'curve'; lowName: string; highName: string;
     moments: {at: number; mean: number; lowest: number; highest: number}[]}
  | {shape: 'shades'; text: string; marks: string[]; runs: {from: number; to: number; people: number[]}[]}
  | {shape: 'spots'; stimulus: string; feelings: string[]; spots: {x: number; y: number; feeling: number}[]};

type FigureOf<S extends Figure['shape']> = Extract<Figure, {shape: S}>;

interface Fact {
  name: 'median' | 'mean' | 'changed' | 'moved' | 'moved_up' | 'moved_down' | 'stayed';
  value: number;
}
