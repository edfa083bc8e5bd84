"""Made-up English sentences of readouts, as many as one likes.

Frames with clauses, names, dates and numbers, drawn at random (seeded): set phrases that recur in
a tenth of all sentences, and names that hardly do. What is measured on them is time, not language.
"""

import random
from collections.abc import Iterator

_FRAMES = (
    "{when}, commencing at {time} for about {number} minutes, {man}, {office}, {met} {other}.",
    "{man} stated that {country} {intends} {topic}, and {other} {replied} that {clause}.",
    "The two {people} {agreed} to {verb} {topic} {where}{tail}.",
    "The {people} {exchanged} views on {topic}, including {topic2}, and {concurred} {clause}.",
    "In response, {other} {expressed} {feeling} for {country}'s {noun}; {man} {replied} {clause}.",
    "{man} {expressed} {feeling} over {topic} and {asked} {other} to {verb} {topic2}.",
    "{country} will provide {number} million {currency} for {topic} {where} by {when2}.",
    "With regard to {topic}, both sides {concurred} that {clause}{tail}.",
    "{office} {surname} {expressed} {feeling} that {clause}{tail}.",
    "At the outset, {man} welcomed {other} and {expressed} {feeling} for {topic}.",
    "On {topic}, {man} explained {country}'s view, and the {people} {agreed} to {verb} {topic2}.",
    "The meeting took place in {city} on {when2} and lasted {number} minutes.",
    "{number} {people2} from {country} and {country2} took part in {topic} {where}.",
    "They also {agreed} to {verb} {topic}, {topic2} and {topic3}{tail}.",
    "Furthermore, {other} {replied} that {clause}, while {man} {asked} for {feeling} in {topic}.",
)
_CLAUSES = (
    "{country} {intends} {topic}",
    "it was important to {verb} {topic}",
    "{topic} {must} be {handled} {where}",
    "the situation {where} {remained} a matter of concern for {country}",
    "{country} and {country2} would {verb} {topic} together",
    "any attempt to change the status quo by force {where} {must} be {handled}",
)
_SLOTS = {
    "people": "ministers leaders sides countries delegations officials Foreign|Ministers partners",
    "people2": "experts students engineers delegates volunteers researchers journalists",
    "met": "held|talks|with met|with spoke|by|telephone|with received|a|courtesy|call|from "
    "had|a|working|lunch|with hosted|a|dinner|for exchanged|greetings|with",
    "intends": "intends|to|support has|decided|on stands|ready|for attaches|importance|to "
    "will|keep|working|on hopes|to|advance is|committed|to",
    "replied": "replied stated explained added said responded noted underlined stressed mentioned",
    "agreed": "agreed confirmed|their|intention decided undertook pledged reaffirmed|their|resolve",
    "verb": "strengthen deepen promote accelerate resume review broaden coordinate support advance "
    "examine launch conclude facilitate expand protect restore",
    "where": "in|the|region in|the|Indo-Pacific across|the|Taiwan|Strait in|Central|Asia at|sea "
    "in|the|South|China|Sea in|Africa in|the|Pacific|Islands along|the|border in|Europe "
    "in|the|Middle|East on|the|Korean|Peninsula in|multilateral|fora at|the|working|level",
    "exchanged": "exchanged had|a|frank|exchange|of shared held|an|exchange|of",
    "concurred": "concurred shared|the|recognition confirmed shared|the|view recognised affirmed",
    "expressed": "expressed conveyed reiterated voiced repeated",
    "feeling": "his|gratitude deep|appreciation serious|concern strong|expectations his|respect "
    "condolences his|hope heartfelt|thanks understanding grave|concern",
    "asked": "asked requested called|on urged encouraged invited",
    "must": "must should has|to could|not ought|to cannot",
    "handled": "settled|peacefully tolerated strengthened discussed|further addressed|urgently "
    "avoided maintained|and|developed implemented|steadily",
    "remained": "remained was had|become continued|to|be",
    "currency": "US|dollars yen euros",
    "noun": "assistance hospitality contribution initiative candidature leadership efforts",
    "office": "Minister|for|Foreign|Affairs Prime|Minister State|Minister|for|Foreign|Affairs "
    "Minister|of|Defense Vice-Minister|for|Foreign|Affairs Ambassador Secretary|of|State "
    "Special|Envoy Minister|of|Trade President Deputy|Prime|Minister Director-General",
}
_TOPIC_HEADS = (
    "cooperation dialogue negotiations assistance exchanges coordination investment consultations "
    "training reforms preparations projects measures discussions research planning"
).split()
_TOPIC_KINDS = (
    "security economic cultural maritime energy digital health education defense nuclear trade "
    "agricultural humanitarian financial legal academic parliamentary scientific environmental "
    "technical infrastructure development regional bilateral trilateral cyber space disaster food"
).split()
_TOPIC_AIMS = (
    "supply chains|mine clearance|critical minerals|the abductions issue|climate change|peace"
    "|nuclear disarmament|economic coercion|artificial intelligence|official development aid"
    "|the return of displaced people|ports and railways|semiconductors|hydrogen|fisheries"
    "|young people|women and peace|counter-terrorism|vaccines|water management|export controls"
    "|the reform of the Security Council|freedom of navigation|reconstruction|food security"
).split("|")
_COUNTRIES = (
    (
        "Japan France India Australia Canada Ukraine Kazakhstan Viet|Nam Indonesia Kenya Brazil "
        "Peru Türkiye Germany Italy Poland Fiji Palau Mongolia Nepal Egypt Jordan Ghana Chile Laos "
        "Cambodia Malaysia Thailand Bangladesh Sri|Lanka the|Philippines the|United|States "
        "the|United|Kingdom the|Republic|of|Korea South|Africa New|Zealand Papua|New|Guinea"
    )
    .replace(" ", "\n")
    .replace("|", " ")
    .split("\n")
)
_MONTHS = (
    "January February March April May June July August September October November December"
).split()
_TAILS = (
    "",
    "",
    "",
    " as soon as possible",
    " in accordance with international law",
    " toward a free and open international order",
    " on the occasion of the next summit",
    " with like-minded partners",
    " through close consultation",
    " while taking account of costs",
    " at all levels",
    " in the years ahead",
)
_SYLLABLES = (
    "ka ri mo ta shi ren do va lu ne ba tor min sa gel ho pi zan yu ker fa dri ol es".split()
)


class Sentences:
    """An endless row of sentences; the same for the same seed."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)  # noqa: S311
        self._slots = {
            name: [words.replace("|", " ") for words in text.split()]
            for name, text in _SLOTS.items()
        }

    def __iter__(self) -> Iterator[str]:
        while True:
            yield self.sentence()

    def sentence(self) -> str:
        """One sentence of 8 to some 50 words."""
        return self._filled(self._random.choice(_FRAMES))

    def varied(self, sentence: str, edits: int) -> str:
        """The sentence with so many words changed, left out or put in."""
        words = sentence.split()
        for _ in range(edits):
            place = self._random.randrange(len(words))
            what = self._random.random()
            if what < 0.6 or len(words) < 4:
                words[place] = self._name().lower()
            elif what < 0.8:
                del words[place]
            else:
                words.insert(place, self._name().lower())
        return " ".join(words)

    def _filled(self, frame: str) -> str:
        text = frame
        while "{" in text:
            start, end = text.index("{"), text.index("}")
            text = text[:start] + self._slot(text[start + 1 : end]) + text[end + 1 :]
        return text[:1].upper() + text[1:]

    def _slot(self, name: str) -> str:
        pick = self._random.choice
        if name.startswith("topic"):
            return f"{pick(_TOPIC_KINDS)} {pick(_TOPIC_HEADS)} on {pick(_TOPIC_AIMS)}"
        if name.startswith("country"):
            return pick(_COUNTRIES)
        if name.startswith("when"):
            return (
                f"{pick(_MONTHS)} {self._random.randint(1, 28)}, {self._random.randint(2012, 2026)}"
            )
        simple = {
            "clause": lambda: pick(_CLAUSES),
            "tail": lambda: pick(_TAILS),
            "time": lambda: (
                f"{self._random.randint(1, 12)}:{self._random.randrange(0, 60, 5):02} p.m."
            ),
            "number": lambda: str(self._random.randint(2, 90)),
            "city": self._name,
            "surname": lambda: self._name().upper(),
            "man": lambda: f"Minister {self._name().upper()}",
            "other": lambda: f"Mr. {self._name()} {self._name().upper()}",
        }
        return simple[name]() if name in simple else pick(self._slots[name])

    def _time(self) -> str:
        return f"{self._random.randint(1, 12)}:{self._random.randrange(0, 60, 5):02} p.m."

    def _name(self) -> str:
        syllables = self._random.choices(_SYLLABLES, k=self._random.randint(2, 4))
        return "".join(syllables).capitalize()
