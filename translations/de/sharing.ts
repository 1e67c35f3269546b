<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>“{file}” was not saved: somebody else is saving it at this moment. Try again.</source>
        <translation>„{file}“ wurde nicht gespeichert, weil jemand anderes die Datei gerade speichert. Versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>{who} has been editing “{file}” since {time}. It can be read here.</source>
        <translation>{who} bearbeitet „{file}“ seit {time}. Hier kann die Datei gelesen werden.</translation>
    </message>
    <message>
        <source>{who} does not edit “{file}” any more. Take over to edit it here.</source>
        <translation>{who} bearbeitet „{file}“ nicht mehr. Übernehmen Sie die Bearbeitung, um die Datei hier zu ändern.</translation>
    </message>
    <message>
        <source>“{file}” is write-protected and can only be read. To change it, save a copy.</source>
        <translation>„{file}“ ist schreibgeschützt und kann nur gelesen werden. Speichern Sie eine Kopie, um sie zu ändern.</translation>
    </message>
    <message>
        <source>The folder of “{file}” can only be read. To change the file, save a copy elsewhere.</source>
        <translation>Der Ordner von „{file}“ kann nur gelesen werden. Speichern Sie an einem anderen Ort eine Kopie, um die Datei zu ändern.</translation>
    </message>
    <message>
        <source>Somebody at this computer</source>
        <translation>Jemand an diesem Rechner</translation>
    </message>
    <message>
        <source>{person} (at this computer)</source>
        <translation>{person} (an diesem Rechner)</translation>
    </message>
    <message>
        <source>some time ago</source>
        <translation>einiger Zeit</translation>
    </message>
    <message>
        <source>{time} today</source>
        <translation>heute, {time} Uhr</translation>
    </message>
    <message>
        <source>{day} at {time}</source>
        <translation>{day}, {time} Uhr</translation>
    </message>
    <message>
        <source>&amp;Edit all the same</source>
        <translation>&amp;Trotzdem bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Take over editing</source>
        <translation>Bearbeitung &amp;übernehmen</translation>
    </message>
    <message>
        <source>locked read-only shared somebody else</source>
        <translation>gesperrt schreibgeschützt Sperre gemeinsam jemand anderes</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>Schreibgeschützt</translation>
    </message>
    <message>
        <source>Looking for changes by others</source>
        <translation>Es wird nach Änderungen anderer gesehen</translation>
    </message>
    <message>
        <source>{who} has been editing “{title}” since {time}, and so do you. Whoever saves second is asked which version counts.</source>
        <translation>{who} bearbeitet „{title}“ seit {time}, und Sie bearbeiten es ebenfalls. Wer als Zweiter speichert, wird gefragt, welche Fassung gilt.</translation>
    </message>
    <message>
        <source>“{title}” was changed by {person} and has been reloaded.</source>
        <translation>„{title}“ wurde von {person} geändert und neu geladen.</translation>
    </message>
    <message>
        <source>“{title}” was changed by someone else and has been reloaded.</source>
        <translation>„{title}“ wurde von jemand anderem geändert und neu geladen.</translation>
    </message>
    <message>
        <source>Editing “{title}” has been taken over elsewhere, for nothing was heard from here for a while. Your changes are still here.</source>
        <translation>Die Bearbeitung von „{title}“ wurde anderswo übernommen, weil dieser Rechner eine Weile nicht zu erreichen war. Ihre Änderungen sind noch da.</translation>
    </message>
    <message>
        <source>The library “{name}” cannot be reached at the moment. What was seen last is shown; it is looked for again every few seconds.</source>
        <translation>Die Bibliothek „{name}“ ist gerade nicht erreichbar. Gezeigt wird, was zuletzt zu sehen war; alle paar Sekunden wird wieder nachgesehen.</translation>
    </message>
    <message>
        <source>“{title}” has been saved: the drive is there again.</source>
        <translation>„{title}“ wurde gespeichert: Das Laufwerk ist wieder da.</translation>
    </message>
    <message>
        <source>“{file}” was not saved, for it cannot be seen whether somebody has changed it: {reason}.</source>
        <translation>„{file}“ wurde nicht gespeichert, weil sich nicht feststellen lässt, ob jemand die Datei geändert hat: {reason}.</translation>
    </message>
    <message>
        <source>“{file}” was not saved as a copy: no name is free.</source>
        <translation>„{file}“ wurde nicht als Kopie gespeichert: Kein Name ist frei.</translation>
    </message>
    <message>
        <source>“{title}” was saved by {person} while you changed it.</source>
        <translation>„{title}“ wurde von {person} gespeichert, während Sie es geändert haben.</translation>
    </message>
    <message>
        <source>“{title}” was saved by someone else while you changed it.</source>
        <translation>„{title}“ wurde von jemand anderem gespeichert, während Sie es geändert haben.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Andere übernehmen</translation>
    </message>
    <message>
        <source>Nothing is lost: with “Keep mine” the other version goes to “Earlier versions”, with “Take theirs” yours is saved as a copy beside the file.</source>
        <translation>Nichts geht verloren: Bei „Meine behalten“ kommt die andere Fassung zu den „Früheren Fassungen“, bei „Andere übernehmen“ wird Ihre als Kopie neben der Datei gespeichert.</translation>
    </message>
    <message>
        <source>Your version is in “{file}”, beside the other one.</source>
        <translation>Ihre Fassung liegt in „{file}“ neben der anderen.</translation>
    </message>
    <message>
        <source>“{title}” was not saved: its drive cannot be reached. Your changes are kept on this computer and are saved as soon as the drive is there again.</source>
        <translation>„{title}“ wurde nicht gespeichert, weil das Laufwerk nicht erreichbar ist. Ihre Änderungen sind auf diesem Rechner gesichert und werden gespeichert, sobald das Laufwerk wieder da ist.</translation>
    </message>
    <message>
        <source>The library “{name}” cannot be reached at the moment, or its “{file}” is gone.</source>
        <translation>Die Bibliothek „{name}“ ist gerade nicht erreichbar, oder ihre „{file}“ fehlt.</translation>
    </message>
    <message>
        <source>Nothing was saved: there are too many versions of {stem}.</source>
        <translation>Es wurde nichts gespeichert: Von {stem} gibt es zu viele Fassungen.</translation>
    </message>
    <message>
        <source>“{title}” has been changed on disk by {person}.</source>
        <translation>„{title}“ wurde von {person} auf dem Datenträger geändert.</translation>
    </message>
</context>
</TS>
