<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>Lists the processes, steps, lanes, landscapes and entries that refer to something.</source>
        <translation>Listet die Prozesse, Schritte, Bahnen, Landkarten und Einträge auf, die sich auf etwas beziehen.</translation>
    </message>
    <message>
        <source>the id of an entry of a catalogue or of a process</source>
        <translation>die Kennung eines Katalogeintrags oder eines Prozesses</translation>
    </message>
    <message>
        <source>Name the folder of the library.</source>
        <translation>Nennen Sie den Ordner der Bibliothek.</translation>
    </message>
    <message>
        <source>Name the id of an entry of a catalogue or of a process.</source>
        <translation>Nennen Sie die Kennung eines Katalogeintrags oder eines Prozesses.</translation>
    </message>
    <message>
        <source>“{name}” is used in {count} place.</source>
        <translation>„{name}“ wird an {count} Stelle verwendet.</translation>
    </message>
    <message>
        <source>“{name}” is used in {count} places.</source>
        <translation>„{name}“ wird an {count} Stellen verwendet.</translation>
    </message>
    <message>
        <source>“{name}” is not used anywhere.</source>
        <translation>„{name}“ wird nirgends verwendet.</translation>
    </message>
    <message>
        <source>Nothing in the library has the id “{id}”.</source>
        <translation>Nichts in der Bibliothek hat die Kennung „{id}“.</translation>
    </message>
    <message>
        <source>Perhaps one of these is meant:</source>
        <translation>Vielleicht ist einer dieser Einträge gemeint:</translation>
    </message>
    <message>
        <source>on the landscape</source>
        <translation>auf der Landkarte</translation>
    </message>
    <message>
        <source>calls it</source>
        <translation>ruft ihn auf</translation>
    </message>
    <message>
        <source>{catalogue}: “{name}” ({how})</source>
        <translation>{catalogue}: „{name}“ ({how})</translation>
    </message>
    <message>
        <source>Process “{name}”, step “{step}” ({how})</source>
        <translation>Prozess „{name}“, Schritt „{step}“ ({how})</translation>
    </message>
    <message>
        <source>Process “{name}”, lane “{lane}” ({how})</source>
        <translation>Prozess „{name}“, Bahn „{lane}“ ({how})</translation>
    </message>
    <message>
        <source>Landscape “{name}”, “{symbol}”</source>
        <translation>Landkarte „{name}“, „{symbol}“</translation>
    </message>
    <message>
        <source>Process “{name}” ({how})</source>
        <translation>Prozess „{name}“ ({how})</translation>
    </message>
</context>
</TS>
