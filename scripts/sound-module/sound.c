// Reads one sound file by FFmpeg: opens it, takes it apart, decodes and resamples it; what JavaScript calls is exported by name.
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/channel_layout.h>
#include <libavutil/opt.h>
#include <libswresample/swresample.h>
#include <math.h>

#define EXPORT(name) __attribute__((export_name(name)))
#define IMPORT(name) __attribute__((import_module("file"), import_name(name)))

// The file, as JavaScript reads it: so many bytes from a place on; its size in bytes.
IMPORT("read") int file_read(uint8_t *into, int bytes, double at);
IMPORT("size") double file_size(void);

enum { PIECE_BYTES = 65536, MOST_CHANNELS = 8, MOST_PLANES = 64 };

static AVFormatContext *container;
static AVCodecContext *codec;
static SwrContext *resampler;
static AVPacket *packet;
static AVFrame *frame;
static AVStream *sound;
static double place;
static double packet_ends;
static float *planes[MOST_PLANES];
static int room;

static int read_piece(void *unused, uint8_t *into, int bytes) {
  int got = file_read(into, bytes, place);
  if (got <= 0) return got < 0 ? AVERROR(EIO) : AVERROR_EOF;
  place += got;
  return got;
}

static int64_t seek_to(void *unused, int64_t offset, int whence) {
  if (whence == AVSEEK_SIZE) return (int64_t)file_size();
  double from = whence == SEEK_CUR ? place : whence == SEEK_END ? file_size() : 0;
  if (from + offset < 0) return AVERROR(EINVAL);
  place = from + offset;
  return (int64_t)place;
}

static double seconds(int64_t time, AVRational unit) {
  return time == AV_NOPTS_VALUE ? NAN : time * av_q2d(unit);
}

// 0 when it is open; 1 no container is known, 2 no sound is in it, 3 no decoder knows the sound, 4 the decoder refuses it.
EXPORT("open") int open_sound(void) {
  av_log_set_level(AV_LOG_QUIET);
  container = avformat_alloc_context();
  container->pb = avio_alloc_context(av_malloc(PIECE_BYTES), PIECE_BYTES, 0, NULL, read_piece, NULL, seek_to);
  if (avformat_open_input(&container, NULL, NULL, NULL) < 0) return 1;
  avformat_find_stream_info(container, NULL);
  int index = av_find_best_stream(container, AVMEDIA_TYPE_AUDIO, -1, -1, NULL, 0);
  if (index < 0) return 2;
  sound = container->streams[index];
  const AVCodec *decoder = avcodec_find_decoder(sound->codecpar->codec_id);
  if (decoder == NULL) return 3;
  codec = avcodec_alloc_context3(decoder);
  avcodec_parameters_to_context(codec, sound->codecpar);
  codec->pkt_timebase = sound->time_base;
  if (avcodec_open2(codec, decoder, NULL) < 0) return 4;
  packet = av_packet_alloc();
  frame = av_frame_alloc();
  return 0;
}

// The decoder's name, or that of the codec where no decoder knows it.
EXPORT("codec") const char *codec_name(void) {
  return codec != NULL ? codec->codec->name : avcodec_get_name(sound->codecpar->codec_id);
}

// Times in seconds; NaN where the container states none.
EXPORT("containerStart") double container_start(void) { return seconds(container->start_time, AV_TIME_BASE_Q); }
EXPORT("containerLength") double container_length(void) { return seconds(container->duration, AV_TIME_BASE_Q); }
EXPORT("soundStart") double sound_start(void) { return seconds(sound->start_time, sound->time_base); }
EXPORT("soundLength") double sound_length(void) { return seconds(sound->duration, sound->time_base); }

// The tag DURATION of the stream, which Matroska has; NULL without it.
EXPORT("lengthTag") const char *length_tag(void) {
  AVDictionaryEntry *entry = av_dict_get(sound->metadata, "DURATION", NULL, 0);
  return entry == NULL ? NULL : entry->value;
}

// Whether there are pictures that move; a cover is none.
EXPORT("hasPictures") int has_pictures(void) {
  for (unsigned i = 0; i < container->nb_streams; i++) {
    AVStream *each = container->streams[i];
    if (each->codecpar->codec_type == AVMEDIA_TYPE_VIDEO && !(each->disposition & AV_DISPOSITION_ATTACHED_PIC))
      return 1;
  }
  return 0;
}

// Takes the next packet: 0 of another stream, 1 sound, 2 sound that is damaged, -1 the end, -2 the container breaks off.
EXPORT("nextPacket") int next_packet(void) {
  int got = av_read_frame(container, packet);
  if (got < 0) {
    avcodec_send_packet(codec, NULL);
    return got == AVERROR_EOF ? -1 : -2;
  }
  AVStream *stream = container->streams[packet->stream_index];
  packet_ends = packet->pts == AV_NOPTS_VALUE ? NAN : (packet->pts + packet->duration) * av_q2d(stream->time_base);
  int kind = 0;
  if (stream == sound) kind = avcodec_send_packet(codec, packet) < 0 ? 2 : 1;
  av_packet_unref(packet);
  return kind;
}

// Where the last packet ends, in seconds; NaN where it does not say.
EXPORT("packetEnd") double packet_end(void) { return packet_ends; }

// Whether the decoder had a frame; the functions below speak of it.
EXPORT("nextFrame") int next_frame(void) { return avcodec_receive_frame(codec, frame) >= 0; }

EXPORT("samples") int frame_samples(void) { return frame->nb_samples; }
EXPORT("rate") int frame_rate(void) { return frame->sample_rate; }
EXPORT("channels") int frame_channels(void) { return frame->ch_layout.nb_channels; }
EXPORT("format") int frame_format(void) { return frame->format; }
EXPORT("time") double frame_time(void) { return seconds(frame->best_effort_timestamp, sound->time_base); }

// Bits of a sample of the frame where samples are whole numbers; 0 where they are not.
EXPORT("bits") int frame_bits(void) {
  enum AVSampleFormat format = av_get_packed_sample_fmt(frame->format);
  if (format == AV_SAMPLE_FMT_FLT || format == AV_SAMPLE_FMT_DBL) return 0;
  return codec->bits_per_raw_sample > 0 ? codec->bits_per_raw_sample : 8 * av_get_bytes_per_sample(format);
}

// The same layout on both sides keeps every channel as it is.
static void lay_out(AVChannelLayout *layout, int channels) {
  if (channels <= 63) av_channel_layout_from_mask(layout, channels == 1 ? AV_CH_LAYOUT_MONO : (1ULL << channels) - 1);
}

// Makes what brings frames like this one to `rate`, with `channels` of its channels; 0 where it can be done.
EXPORT("prepare") int prepare(int rate, int channels) {
  AVChannelLayout from = {0}, to = {0};
  lay_out(&from, frame->ch_layout.nb_channels);
  lay_out(&to, frame->ch_layout.nb_channels <= MOST_CHANNELS ? channels : frame->ch_layout.nb_channels);
  swr_free(&resampler);
  if (swr_alloc_set_opts2(&resampler, &to, AV_SAMPLE_FMT_FLTP, rate, &from, frame->format, frame->sample_rate, 0, NULL) < 0)
    return 1;
  return swr_init(resampler) < 0;
}

// Resamples the frame, or with `rest` what the resampler still holds; how many samples `plane` then has, negative where it failed.
EXPORT("convert") int convert(int rest) {
  if (resampler == NULL) return 0;
  int wanted = swr_get_out_samples(resampler, rest ? 0 : frame->nb_samples) + 64;
  if (wanted > room) {
    for (int i = 0; i < MOST_PLANES; i++) planes[i] = av_realloc_f(planes[i], wanted, sizeof(float));
    room = wanted;
  }
  const uint8_t **given = rest ? NULL : (const uint8_t **)frame->extended_data;
  return swr_convert(resampler, (uint8_t **)planes, room, given, rest ? 0 : frame->nb_samples);
}

EXPORT("plane") const float *plane(int channel) { return planes[channel]; }
