<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>Nothing was put in order: this sheet shows no process. Draw a step first.</source>
        <translation>Nichts geordnet: Auf diesem Blatt ist kein Prozess gezeichnet. Zuerst einen Schritt zeichnen.</translation>
    </message>
    <message>
        <source>Tidy up</source>
        <translation>Ordnen</translation>
    </message>
    <message>
        <source>T&amp;idy up</source>
        <translation>Or&amp;dnen</translation>
    </message>
    <message>
        <source>Lay out anew</source>
        <translation>Neu anordnen</translation>
    </message>
    <message>
        <source>Lay out a&amp;new</source>
        <translation>Neu ano&amp;rdnen</translation>
    </message>
    <message>
        <source>layout clean arrange order automatic</source>
        <translation>aufräumen Layout ausrichten automatisch anordnen begradigen</translation>
    </message>
    <message>
        <source>automatic layout from scratch arrange everything</source>
        <translation>automatisches Layout ganz neu alles anordnen</translation>
    </message>
    <message>
        <source>Everything is in order already.</source>
        <translation>Es ist schon alles in Ordnung.</translation>
    </message>
    <message>
        <source>write FILE itself</source>
        <translation>FILE selbst schreiben</translation>
    </message>
    <message>
        <source>keep the picture as people know it and only put it in order</source>
        <translation>das bekannte Bild behalten und nur in Ordnung bringen</translation>
    </message>
    <message>
        <source>Name the file to lay out.</source>
        <translation>Die Datei nennen, die angeordnet werden soll.</translation>
    </message>
    <message>
        <source>Name a file to write or say --in-place, not both.</source>
        <translation>Entweder eine Datei zum Schreiben nennen oder --in-place angeben, nicht beides.</translation>
    </message>
</context>
</TS>
