<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>End to end: {first} – {last}</source>
        <translation>Ende zu Ende: {first} – {last}</translation>
    </message>
    <message>
        <source>Responsible office not named</source>
        <translation>Zuständige Stelle nicht genannt</translation>
    </message>
    <message>
        <source>Handover {number}</source>
        <translation>Übergabe {number}</translation>
    </message>
    <message>
        <source>back</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>Librar&amp;y</source>
        <translation>Biblio&amp;thek</translation>
    </message>
    <message>
        <source>Show process &amp;end to end</source>
        <translation>Prozess von Ende zu &amp;Ende zeigen</translation>
    </message>
    <message>
        <source>chain predecessor successor before after handover</source>
        <translation>Kette Prozesskette Vorgänger Nachfolger Folgeprozess Übergabe</translation>
    </message>
    <message>
        <source>All &amp;chains of processes</source>
        <translation>Alle Prozess&amp;ketten</translation>
    </message>
    <message>
        <source>end to end predecessor successor</source>
        <translation>Ende zu Ende Vorgänger Folgeprozess</translation>
    </message>
    <message>
        <source>Chains of processes</source>
        <translation>Prozessketten</translation>
    </message>
    <message>
        <source>Search chains …</source>
        <translation>Ketten suchen …</translation>
    </message>
    <message>
        <source>Looking for chains of processes</source>
        <translation>Prozessketten werden gesucht</translation>
    </message>
    <message>
        <source>First process</source>
        <translation>Erster Prozess</translation>
    </message>
    <message>
        <source>Last process</source>
        <translation>Letzter Prozess</translation>
    </message>
    <message>
        <source>Handovers</source>
        <translation>Übergaben</translation>
    </message>
    <message>
        <source>Offices</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>No process names a predecessor or successor yet. Name them in the profiles: then the chains across offices appear here.</source>
        <translation>Noch nennt kein Prozess einen Vorgänger oder Folgeprozess. Tragen Sie sie in den Steckbriefen ein: Dann erscheinen hier die Ketten über die Ämter hinweg.</translation>
    </message>
    <message>
        <source>No other process leads here or follows from here. Name predecessors and successors in the profile.</source>
        <translation>Kein anderer Prozess führt hierher oder folgt von hier. Tragen Sie Vorgänger- und Folgeprozesse im Steckbrief ein.</translation>
    </message>
</context>
</TS>
