#!/usr/bin/env bash
# Builds data/ffmpeg/sound.wasm: FFmpeg's readers and decoders of sound alone, under LGPL 2.1 or later, without what is GPL or nonfree.
# build.sh FFMPEG: the folder of FFmpeg's source (5.1.9, as Debian 12 has it: apt-get source ffmpeg); needs emscripten (3.1.6: apt-get install emscripten).
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
cd "$1"

demuxers=aac,ac3,aiff,amr,ape,asf,asf_o,au,avi,caf,dsf,dts,dtshd,eac3,flac,flv,iff,matroska,mov,mp3,mpc,mpc8,mpegps,mpegts,ogg,oma
demuxers+=,rm,shorten,tak,truehd,tta,voc,w64,wav,wv,xwma
decoders=aac,aac_latm,ac3,eac3,alac,amrnb,amrwb,ape,atrac1,atrac3,atrac3p,cook,dca,dsd_lsbf,dsd_lsbf_planar,dsd_msbf,dsd_msbf_planar
decoders+=,flac,gsm,gsm_ms,mp1float,mp2float,mp3float,mpc7,mpc8,mlp,opus,ra_144,ra_288,shorten,tak,truehd,tta,vorbis,wavpack
decoders+=,wmalossless,wmapro,wmav1,wmav2,wmavoice,pcm_*
decoders+=,adpcm_ima_wav,adpcm_ima_qt,adpcm_ms,adpcm_swf,adpcm_yamaha,adpcm_g722,adpcm_g726
parsers=aac,aac_latm,ac3,cook,dca,flac,gsm,mlp,mpegaudio,opus,tak,vorbis,xma

emconfigure ./configure --cc=emcc --ranlib=emranlib --ar=emar --nm=emnm --target-os=none --arch=x86_32 --enable-cross-compile \
  --disable-asm --disable-inline-asm --disable-runtime-cpudetect --disable-pthreads --disable-network --disable-autodetect \
  --disable-everything --disable-programs --disable-doc --disable-debug --disable-stripping \
  --disable-avdevice --disable-avfilter --disable-swscale \
  --enable-demuxer=$demuxers --enable-decoder="$decoders" --enable-parser=$parsers --extra-cflags="-O3 -msimd128"
make -j"$(nproc)" libavformat/libavformat.a libavcodec/libavcodec.a libswresample/libswresample.a libavutil/libavutil.a
# What sound.c imports from JavaScript is not known to the linker.
emcc -O3 -msimd128 -I. "$here/sound.c" \
  libavformat/libavformat.a libavcodec/libavcodec.a libswresample/libswresample.a libavutil/libavutil.a \
  -sSTANDALONE_WASM --no-entry -sFILESYSTEM=0 -sERROR_ON_UNDEFINED_SYMBOLS=0 \
  -sALLOW_MEMORY_GROWTH -sINITIAL_MEMORY=16MB -sMAXIMUM_MEMORY=1GB -sMALLOC=emmalloc -o "$here/../../data/ffmpeg/sound.wasm"
cp COPYING.LGPLv2.1 "$here/../../data/ffmpeg/"
