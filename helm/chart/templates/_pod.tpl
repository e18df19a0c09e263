{{- /* Pod Security "restricted", for every container the chart or a value starts. */ -}}
{{- define "millrace.container.security" -}}
allowPrivilegeEscalation: false
capabilities:
  drop: [ALL]
privileged: false
readOnlyRootFilesystem: true
runAsNonRoot: true
{{- end }}

{{- define "millrace.pod.security" -}}
runAsNonRoot: true
{{- with .Values.security }}
{{- if not (kindIs "invalid" .user) }}
runAsUser: {{ int64 .user }}
{{- end }}
{{- if not (kindIs "invalid" .group) }}
runAsGroup: {{ int64 .group }}
fsGroup: {{ int64 .group }}
fsGroupChangePolicy: OnRootMismatch
{{- end }}
{{- end }}
seccompProfile:
  type: RuntimeDefault
{{- end }}

{{- /* Containers from values, each secured unless it says otherwise: dict root, containers. */ -}}
{{- define "millrace.containers" -}}
{{- $security := include "millrace.container.security" . | fromYaml }}
{{- range tpl (toYaml .containers) .root | fromYamlArray }}
- {{ toYaml (set . "securityContext" (mergeOverwrite (deepCopy $security) (.securityContext | default dict))) | nindent 2 | trim }}
{{- end }}
{{- end }}

{{- define "millrace.pod.environment" -}}
- name: POD_IP
  valueFrom: {fieldRef: {fieldPath: status.podIP}}
- name: POD_NAME
  valueFrom: {fieldRef: {fieldPath: metadata.name}}
- name: MILLRACE_LOG_FORMAT
  value: {{ .root.Values.logging.format }}
{{- with concat .root.Values.env .own.env }}
{{ tpl (toYaml .) $.root }}
{{- end }}
{{- end }}

{{- define "millrace.pod.mounts" -}}
- {name: tmp, mountPath: /tmp}
- {name: pipeline, mountPath: /etc/millrace/pipeline, readOnly: true}
- {name: flink, mountPath: /etc/millrace/flink, readOnly: true}
- {name: data, mountPath: {{ .root.Values.storage.mountPath | quote }}}
{{- if .root.Values.keys.existingSecret }}
- {name: keys, mountPath: /etc/millrace/keys, readOnly: true}
{{- end }}
{{- if .root.Values.kafka.existingSecret }}
- {name: kafka, mountPath: /etc/millrace/kafka, readOnly: true}
{{- end }}
{{- with concat .root.Values.volumeMounts .own.volumeMounts }}
{{ tpl (toYaml .) $.root }}
{{- end }}
{{- end }}

{{- /* Secrets are whole directories, so that a changed Secret reaches running pods; only the group of the pod reads them. */ -}}
{{- define "millrace.pod.volumes" -}}
- name: tmp
  emptyDir:
    sizeLimit: {{ .own.temporary.sizeLimit }}
- name: pipeline
  configMap:
    name: {{ include "millrace.fullname" .root }}-pipeline
- name: flink
  configMap:
    name: {{ include "millrace.fullname" .root }}-flink
- name: data
  persistentVolumeClaim:
    claimName: {{ tpl (include "millrace.claimName" .root) .root }}
{{- range $name := list "keys" "kafka" }}
{{- with get $.root.Values $name }}
{{- if .existingSecret }}
- name: {{ $name }}
  secret:
    secretName: {{ tpl .existingSecret $.root }}
    defaultMode: 288 # 0440
    {{- with .items }}
    items:
      {{- toYaml . | nindent 6 }}
    {{- end }}
{{- end }}
{{- end }}
{{- end }}
{{- with concat .root.Values.volumes .own.volumes }}
{{ tpl (toYaml .) $.root }}
{{- end }}
{{- end }}

{{- /* A pod of a component: dict root, component (its label), own (its values), command, ports, probes. */ -}}
{{- define "millrace.pod" -}}
metadata:
  labels:
    {{- include "millrace.labels" .root | nindent 4 }}
    app.kubernetes.io/component: {{ .component }}
    {{- with .own.podLabels }}
    {{- tpl (toYaml .) $.root | nindent 4 }}
    {{- end }}
  annotations:
    millrace.io/configuration: {{ printf "%s%s" (include "millrace.pipeline.text" .root) (include "millrace.flink.configuration" .root) | sha256sum | trunc 16 | quote }}
    {{- if and .root.Values.metrics.annotations (not .root.Values.metrics.monitor.kind) }}
    prometheus.io/scrape: "true"
    prometheus.io/port: "9249"
    prometheus.io/path: /metrics
    {{- end }}
    {{- with mergeOverwrite (dict) .root.Values.commonAnnotations .own.podAnnotations }}
    {{- tpl (toYaml .) $.root | nindent 4 }}
    {{- end }}
spec:
  serviceAccountName: {{ include "millrace.serviceAccountName" .root }}
  automountServiceAccountToken: {{ .root.Values.highAvailability.enabled }}
  enableServiceLinks: false
  terminationGracePeriodSeconds: {{ int64 .own.terminationGracePeriodSeconds }}
  securityContext:
    {{- include "millrace.pod.security" .root | nindent 4 }}
  {{- with .root.Values.imagePullSecrets }}
  imagePullSecrets:
    {{- tpl (toYaml .) $.root | nindent 4 }}
  {{- end }}
  {{- with .own.initContainers }}
  initContainers:
    {{- include "millrace.containers" (dict "root" $.root "containers" .) | nindent 4 }}
  {{- end }}
  containers:
    - name: {{ .component }}
      image: {{ include "millrace.image" .root | quote }}
      imagePullPolicy: {{ .root.Values.image.pullPolicy }}
      command:
        {{- .command | nindent 8 }}
      env:
        {{- include "millrace.pod.environment" . | nindent 8 }}
      {{- with concat .root.Values.envFrom .own.envFrom }}
      envFrom:
        {{- tpl (toYaml .) $.root | nindent 8 }}
      {{- end }}
      ports:
        {{- range $name, $port := .ports }}
        - {name: {{ $name }}, containerPort: {{ $port }}}
        {{- end }}
      {{- range $name, $probe := .probes }}
      {{ $name }}:
        {{- toYaml $probe | nindent 8 }}
      {{- end }}
      resources:
        {{- include "millrace.resources" .own | trim | nindent 8 }}
      securityContext:
        {{- include "millrace.container.security" . | nindent 8 }}
      volumeMounts:
        {{- include "millrace.pod.mounts" . | nindent 8 }}
    {{- with .own.sidecars }}
    {{- include "millrace.containers" (dict "root" $.root "containers" .) | nindent 4 }}
    {{- end }}
  volumes:
    {{- include "millrace.pod.volumes" . | nindent 4 }}
  {{- with .own.affinity }}
  affinity:
    {{- tpl (toYaml .) $.root | nindent 4 }}
  {{- end }}
  topologySpreadConstraints:
    {{- with .own.topologySpreadConstraints }}
    {{- tpl (toYaml .) $.root | nindent 4 }}
    {{- else }}
    - maxSkew: 1
      topologyKey: kubernetes.io/hostname
      whenUnsatisfiable: ScheduleAnyway
      labelSelector:
        matchLabels:
          {{- include "millrace.selector" .root | nindent 10 }}
          app.kubernetes.io/component: {{ .component }}
    {{- end }}
  {{- with .own.nodeSelector }}
  nodeSelector:
    {{- tpl (toYaml .) $.root | nindent 4 }}
  {{- end }}
  {{- with .own.tolerations }}
  tolerations:
    {{- tpl (toYaml .) $.root | nindent 4 }}
  {{- end }}
  {{- with .own.priorityClassName }}
  priorityClassName: {{ tpl . $.root }}
  {{- end }}
{{- end }}

{{- /* A component's Deployment; the old pods end before new ones start, so that one job writes at a time. */ -}}
{{- define "millrace.deployment" -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  {{- include "millrace.metadata" (dict "root" .root "name" (printf "%s-%s" (include "millrace.fullname" .root) .component) "component" .component) | nindent 2 }}
spec:
  replicas: {{ .replicas }}
  strategy:
    type: Recreate
  selector:
    matchLabels:
      {{- include "millrace.selector" .root | nindent 6 }}
      app.kubernetes.io/component: {{ .component }}
  template:
    {{- include "millrace.pod" . | nindent 4 }}
{{- end }}

{{- /* Default probes with what values change of them: dict defaults, changed. */ -}}
{{- define "millrace.probes" -}}
{{- $probes := dict }}
{{- range $name, $probe := .defaults }}
  {{- $_ := set $probes $name (mergeOverwrite $probe (get $.changed (trimSuffix "Probe" $name) | default dict)) }}
{{- end }}
{{- toJson $probes }}
{{- end }}
