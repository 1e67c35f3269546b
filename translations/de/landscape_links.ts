<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>Make the &amp;diagram of the process</source>
        <translation>&amp;Diagramm des Prozesses anlegen</translation>
    </message>
    <message>
        <source>create new process landscape entry</source>
        <translation>neu Prozess anlegen Eintrag Landkarte modellieren</translation>
    </message>
    <message>
        <source>&amp;Link with a process…</source>
        <translation>Mit Prozess &amp;verknüpfen …</translation>
    </message>
    <message>
        <source>register reference choose connect entry</source>
        <translation>Register Verweis wählen zuordnen Eintrag</translation>
    </message>
    <message>
        <source>Make a land&amp;scape of its own</source>
        <translation>Eigene &amp;Landkarte anlegen</translation>
    </message>
    <message>
        <source>drill down map group further</source>
        <translation>Ebene darunter Karte Gruppe vertiefen</translation>
    </message>
    <message>
        <source>The landscape “{id}” is not in the open library. Choose another one in the inspector.</source>
        <translation>Die Landkarte „{id}“ ist nicht in der geöffneten Bibliothek. Wählen Sie im Inspektor eine andere.</translation>
    </message>
    <message>
        <source>“{address}” was not opened: it is no web address. It begins with https://.</source>
        <translation>„{address}“ wurde nicht geöffnet: Das ist keine Web-Adresse. Sie beginnt mit https://.</translation>
    </message>
    <message>
        <source>Name the process first; its file is called as it is.</source>
        <translation>Benennen Sie zuerst den Prozess; seine Datei heißt wie er.</translation>
    </message>
    <message>
        <source>Name it first; its landscape is called as it is.</source>
        <translation>Vergeben Sie zuerst einen Namen; die Landkarte heißt genauso.</translation>
    </message>
    <message>
        <source>Nothing was made: save the landscape in a library first, which keeps it.</source>
        <translation>Es wurde nichts angelegt: Speichern Sie die Landkarte zuerst in einer Bibliothek, die es aufnimmt.</translation>
    </message>
    <message>
        <source>Open the library first; its processes can be chosen then.</source>
        <translation>Öffnen Sie zuerst die Bibliothek; dann stehen ihre Prozesse zur Wahl.</translation>
    </message>
    <message>
        <source>Place processes</source>
        <translation>Prozesse platzieren</translation>
    </message>
    <message>
        <source>Change what is opened</source>
        <translation>Ziel ändern</translation>
    </message>
    <message>
        <source>Making {name}</source>
        <translation>{name} wird angelegt</translation>
    </message>
    <message>
        <source>Choose a process</source>
        <translation>Prozess wählen</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Follow the register</source>
        <translation>Dem Register folgen</translation>
    </message>
    <message>
        <source>“{file}” still shows the old name of a process. {problem}</source>
        <translation>„{file}“ zeigt noch den alten Namen eines Prozesses. {problem}</translation>
    </message>
    <message>
        <source>Bringing landscapes in line</source>
        <translation>Landkarten werden nachgeführt</translation>
    </message>
    <message>
        <source>“{name}” opens the landscape “{id}”, which is not in the library.</source>
        <translation>„{name}“ öffnet die Landkarte „{id}“, die nicht in der Bibliothek ist.</translation>
    </message>
    <message>
        <source>“{name}” stands for the entry “{id}”, which is in no catalogue of the library.</source>
        <translation>„{name}“ steht für den Eintrag „{id}“, der in keinem Katalog der Bibliothek ist.</translation>
    </message>
    <message>
        <source>Take the link out and keep the name</source>
        <translation>Verknüpfung lösen, Namen behalten</translation>
    </message>
    <message>
        <source>Let it open nothing</source>
        <translation>Nichts öffnen lassen</translation>
    </message>
</context>
</TS>
