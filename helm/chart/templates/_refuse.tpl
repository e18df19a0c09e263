{{- /* Ends with a message. Helm's lint lets `fail` pass, so there a template is asked for whose name is the message. */ -}}
{{- define "millrace.refuse" -}}
{{- fail . }}
{{- include . . }}
{{- end }}
