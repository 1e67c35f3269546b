<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>Use one of them everywhere</source>
        <translation>Überall nur eine davon verwenden</translation>
    </message>
    <message>
        <source>Take it out and join its flows</source>
        <translation>Herausnehmen und die Flüsse verbinden</translation>
    </message>
    <message>
        <source>Put a joining gateway before it</source>
        <translation>Zusammenführendes Gateway davorsetzen</translation>
    </message>
    <message>
        <source>Put a parallel gateway behind it</source>
        <translation>Paralleles Gateway dahintersetzen</translation>
    </message>
    <message>
        <source>Append an end event</source>
        <translation>Endereignis anfügen</translation>
    </message>
    <message>
        <source>Append an end event to the last step</source>
        <translation>Endereignis hinter dem letzten Schritt anfügen</translation>
    </message>
    <message>
        <source>Put a start event before it</source>
        <translation>Startereignis davorsetzen</translation>
    </message>
    <message>
        <source>Put a start event before the first step</source>
        <translation>Startereignis vor den ersten Schritt setzen</translation>
    </message>
    <message>
        <source>Make it a plain end event</source>
        <translation>In ein einfaches Endereignis umwandeln</translation>
    </message>
    <message>
        <source>Nothing was changed: the element is drawn nowhere, or more than once. Change it by hand.</source>
        <translation>Nichts wurde geändert: Das Element ist nirgends oder mehrfach gezeichnet. Bitte von Hand berichtigen.</translation>
    </message>
    <message>
        <source>Nothing was changed: the element is no longer there.</source>
        <translation>Nichts wurde geändert: Das Element ist nicht mehr da.</translation>
    </message>
    <message>
        <source>The gateway was not taken out, for the steps before and behind it cannot be joined directly. Join them otherwise first.</source>
        <translation>Das Gateway wurde nicht herausgenommen, denn die Schritte davor und dahinter lassen sich nicht unmittelbar verbinden. Bitte zuerst anders verbinden.</translation>
    </message>
    <message>
        <source>No end event was put in, for every step is followed by another one. Append it where the process is done.</source>
        <translation>Kein Endereignis wurde eingefügt, denn auf jeden Schritt folgt ein anderer. Bitte dort anfügen, wo der Ablauf fertig ist.</translation>
    </message>
    <message>
        <source>No start event was put in, for it is not clear which step comes first. Put it before that step.</source>
        <translation>Kein Startereignis wurde eingefügt, denn es ist nicht klar, welcher Schritt der erste ist. Bitte vor diesen Schritt setzen.</translation>
    </message>
    <message>
        <source>The two definitions were not made one, for something in the file names one of them that is not understood here. Choose the other one there first.</source>
        <translation>Die beiden Definitionen wurden nicht zusammengelegt, denn etwas in der Datei, das hier nicht verstanden wird, nennt eine davon. Bitte dort zuerst die andere wählen.</translation>
    </message>
</context>
</TS>
