<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>Not entered: this holds only for what is done several times. Choose a repetition “several …” first.</source>
        <translation>Nicht eingetragen: Das gilt nur für das, was mehrmals getan wird. Wählen Sie zuerst unter „Wiederholung“ „mehrere gleichzeitig“ oder „mehrere nacheinander“.</translation>
    </message>
    <message>
        <source>Not entered: how many participants there are is said in numbers, as in 2..5 or 3.</source>
        <translation>Nicht eingetragen: Wie viele Beteiligte es gibt, sagen Zahlen, zum Beispiel 2..5 oder 3.</translation>
    </message>
    <message>
        <source>A default flow can only leave an activity or a gateway that decides. Draw a sequence flow instead.</source>
        <translation>Ein Standardfluss kann nur von einer Aktivität oder einem Gateway ausgehen, das entscheidet. Zeichnen Sie stattdessen einen Sequenzfluss.</translation>
    </message>
</context>
</TS>
