<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>Take the next branch, or what is below (Alt+Up the other way)</source>
        <translation>Nächster Zweig oder was darunter steht (Alt+Aufwärts umgekehrt)</translation>
    </message>
    <message>
        <source>To the first element &amp;inside</source>
        <translation>Zum ersten Element dar&amp;in</translation>
    </message>
    <message>
        <source>enter pool lane sub-process boundary event keyboard</source>
        <translation>hinein Pool Lane Teilprozess angeheftetes Ereignis Tastatur</translation>
    </message>
    <message>
        <source>To what is aro&amp;und it</source>
        <translation>Zu dem, was es &amp;umgibt</translation>
    </message>
    <message>
        <source>leave parent container lane pool keyboard</source>
        <translation>hinaus Lane Pool Teilprozess Tastatur</translation>
    </message>
    <message>
        <source>Connect with</source>
        <translation>Verbinden mit</translation>
    </message>
    <message>
        <source>Lead elsewhere</source>
        <translation>Umlenken</translation>
    </message>
    <message>
        <source>It leads there already.</source>
        <translation>Der Fluss führt schon dorthin.</translation>
    </message>
    <message>
        <source>Let it begin at</source>
        <translation>Beginnen bei</translation>
    </message>
    <message>
        <source>Let it end at</source>
        <translation>Enden bei</translation>
    </message>
    <message>
        <source>Nothing on this sheet can be joined with it. Draw what it leads to first.</source>
        <translation>Auf diesem Blatt lässt sich nichts damit verbinden. Zuerst zeichnen, wohin es führen soll.</translation>
    </message>
    <message>
        <source>Connect &amp;with…</source>
        <translation>Verbinden &amp;mit …</translation>
    </message>
    <message>
        <source>flow arrow by name keyboard</source>
        <translation>Fluss Pfeil nach Namen Tastatur</translation>
    </message>
    <message>
        <source>Let the flow &amp;begin elsewhere…</source>
        <translation>Fluss woanders &amp;beginnen lassen …</translation>
    </message>
    <message>
        <source>reconnect source start of the line</source>
        <translation>umhängen Quelle Anfang der Linie</translation>
    </message>
    <message>
        <source>Let the flow &amp;end elsewhere…</source>
        <translation>Fluss woanders &amp;enden lassen …</translation>
    </message>
    <message>
        <source>reconnect target end of the line</source>
        <translation>umhängen Ziel Ende der Linie</translation>
    </message>
    <message>
        <source>{title} … type a name</source>
        <translation>{title} … Namen eingeben</translation>
    </message>
    <message>
        <source>Enter chooses · Esc closes</source>
        <translation>Eingabe wählt · Esc schließt</translation>
    </message>
    <message>
        <source>Give to another lane</source>
        <translation>Anderer Lane zuordnen</translation>
    </message>
    <message>
        <source>Give to</source>
        <translation>Zuordnen zu</translation>
    </message>
    <message>
        <source>&amp;Give to another lane…</source>
        <translation>Anderer Lane &amp;zuordnen …</translation>
    </message>
    <message>
        <source>move into swimlane responsible keyboard</source>
        <translation>verschieben Lane Zuständigkeit Tastatur</translation>
    </message>
</context>
</TS>
